import "server-only";
import type { ZodType } from "zod";
import type { Person } from "@/lib/access/actor";
import { Forbidden, Invalid } from "@/lib/errors";
import { findActor } from "./current-actor";
import { type Refused, refusalOf, SIGNED_OUT, STATUS } from "./outcome";
import { parse } from "./parse";
import { FOREIGN_ORIGIN, isSameOrigin } from "./same-origin";

type Context = { params: Promise<Record<string, string | string[]>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** What the door refuses, as JSON with the status that says it. */
export function refusalResponse(outcome: Refused): Response {
  return json(outcome, STATUS[outcome.kind]);
}

/** An answer of the desk: JSON, never stored by anyone. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}

/**
 * The door for background requests: same-origin proof on changes, who, parse, call, outcome.
 *
 * The input is the route's parameters together with the JSON body (a change) or the query (a read).
 * `run` answers a value, which becomes `{ ok: true, value }`, or a `Response` of its own.
 */
export function staffRoute<Input>(
  schema: ZodType<Input>,
  run: (actor: Person, input: Input, request: Request) => Promise<unknown>,
): Handler {
  return async (request, context) => {
    try {
      const reads = request.method === "GET" || request.method === "HEAD";
      if (!reads && !isSameOrigin(request.headers)) throw new Forbidden(FOREIGN_ORIGIN);
      const actor = await findActor();
      if (!actor) return refusalResponse(SIGNED_OUT);
      const given = reads ? Object.fromEntries(new URL(request.url).searchParams) : await jsonBody(request);
      const value = await run(actor, parse(schema, { ...given, ...(await context.params) }), request);
      return value instanceof Response ? value : json({ ok: true, value });
    } catch (thrown) {
      return refusalResponse(refusalOf(thrown));
    }
  };
}

/** 4 MB: a commit may carry a pasted story, an import 2 MB of text as JSON. */
const MAX_BODY = 4_000_000;

async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) return {};
  const text = await request.text();
  if (text.length > MAX_BODY) throw Invalid.because("", "That is more than 4 MB at once. Send it in parts.");
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return { ...body };
  } catch {
    // falls through: not JSON is the same mistake as not an object
  }
  throw Invalid.because("", "The request's body is not a JSON object.");
}

import "server-only";
import type { ZodType } from "zod";
import type { Person } from "@/lib/access/actor";
import { Forbidden } from "@/lib/errors";
import { readJson } from "./body";
import { findActor } from "./current-actor";
import { type Refused, SIGNED_OUT, STATUS } from "./outcome";
import { parse } from "./parse";
import { refusalOf } from "./refusal-of";
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
      const given = reads ? Object.fromEntries(new URL(request.url).searchParams) : await readJson(request);
      const value = await run(actor, parse(schema, { ...given, ...(await context.params) }), request);
      return value instanceof Response ? value : json({ ok: true, value });
    } catch (thrown) {
      return refusalResponse(refusalOf(thrown));
    }
  };
}

import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { Answer, Asker, Row } from "@/lib/access/matrix-row";
import type { Cast } from "./cast";
import { type Question, questionFor } from "./questions";
import { type ActionAnswer, callAction } from "./wire";

// How each endpoint of the matrix is asked for, and how what comes back is read.

/** Ask for what a row is about, and say what came of it. */
export async function ask(cast: Cast, row: Row, asker: Asker): Promise<Answer> {
  const question = await questionFor(row, asker, cast);
  const as = question.as ?? cast.asks[asker];
  if (row.endpoint.endsWith("/events"))
    return readStatus(await opensStream(cast.url + addressOf(row, question), as));
  const answer = await send(row, question, as);
  if (row.endpoint.includes("#")) return readAction(answer);
  return row.endpoint.startsWith("/") ? readPage(answer.response) : readStatus(answer.response);
}

/** Where a request claims to come from; "nowhere" says nothing at all. */
export type Origin = "nowhere" | "null" | `https://${string}`;

/** Send a change as the administrator's browser would from a page that isn't ours. Is it let in? */
export async function isTakenFrom(cast: Cast, row: Row, origin: Origin): Promise<boolean> {
  const question = await questionFor(row, "administrator", cast);
  const headers = origin === "nowhere" ? {} : { origin };
  const { response, redirect, outcome } = await send(row, question, cast.silent, headers);
  // The framework stops some of them before our door does, with a bare 500.
  const refused = response.status() === 403 || response.status() === 500 || outcome?.kind === "forbidden";
  return !refused || redirect !== undefined || outcome?.ok === true;
}

/** An answer that never ends: its head is enough, then it is hung up. */
async function opensStream(address: string, as: APIRequestContext) {
  const { cookies } = await as.storageState();
  const hangUp = new AbortController();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const { status } = await fetch(address, { headers: { cookie }, signal: hangUp.signal });
  hangUp.abort();
  return { status: () => status, url: () => address };
}

function addressOf({ endpoint }: Row, { params = {}, query = "" }: Question): string {
  const place = endpoint.split(" ").at(-1) ?? "";
  return place.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? "none") + query;
}

async function send(
  row: Row,
  question: Question,
  as: APIRequestContext,
  headers: Record<string, string> = {},
): Promise<ActionAnswer> {
  const { endpoint } = row;
  const { params = {}, input = {}, body } = question;
  if (endpoint.includes("#")) return callAction(as, endpoint, input, { headers, page: params });
  const response = await as.fetch(addressOf(row, question), {
    method: endpoint.startsWith("/") ? "GET" : (endpoint.split(" ")[0] ?? "GET"),
    maxRedirects: 0,
    headers: { ...(body ? { "content-type": body.type } : {}), ...headers },
    ...(body ? { data: body.data } : {}),
  });
  return { response, redirect: undefined, outcome: undefined };
}

function readPage(response: APIResponse): Answer {
  const led = response.headers().location;
  if (led) return new URL(led, response.url()).pathname === "/sign-in" ? "sign-in" : "desk";
  const answer = readStatus(response);
  return answer === "done" ? "shown" : answer;
}

function readStatus(response: Pick<APIResponse, "status" | "url">): Answer {
  const status = response.status();
  if (status < 400) return "done";
  const known: Record<number, Answer> = {
    401: "signed-out",
    403: "refused",
    404: "missing",
    409: "conflict",
    422: "invalid",
  };
  const answer = known[status];
  if (!answer) throw new Error(`${response.url()} answered ${status}, which the matrix has no word for.`);
  return answer;
}

function readAction({ response, redirect, outcome }: ActionAnswer): Answer {
  if (redirect || outcome?.ok) return "done";
  const known: Record<string, Answer> = {
    "signed-out": "signed-out",
    forbidden: "refused",
    "not-found": "missing",
    conflict: "conflict",
    invalid: "invalid",
  };
  const answer = known[outcome?.kind ?? ""];
  if (!answer) throw new Error(`${response.url()} answered ${response.status()}: ${JSON.stringify(outcome)}`);
  return answer;
}

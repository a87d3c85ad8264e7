import { randomUUID } from "node:crypto";
import { type APIRequestContext, type APIResponse, expect, request as playwright } from "@playwright/test";
import sharp from "sharp";
import type { Answer, Asker, Row } from "@/lib/access/matrix";
import { PASSWORD } from "./newsroom";
import type { Role } from "./people";
import {
  type ActionAnswer,
  callAction,
  hire,
  idOf,
  requestsFrom,
  type Sender,
  secretIn,
  signedIn,
} from "./wire";

// How each endpoint of the matrix is asked for, and how what comes back is read.

export interface Cast {
  url: string;
  staff: Record<Role, Sender>;
  asks: Record<Asker, APIRequestContext>;
  /** The administrator's browser, saying nothing about where a request comes from. */
  silent: APIRequestContext;
}

/** A cast of its own, so that asking can do no harm to other tests. */
export async function engage(url: string): Promise<Cast> {
  const writer = await hire(url, "writer");
  const editor = await hire(url, "editor");
  const administrator = await hire(url, "administrator");
  const disabled = await hire(url, "editor");
  const userId = await idOf(administrator.request, disabled.email);
  await callAction(administrator.request, "app/desk/users/actions.ts#disable", { userId });
  return {
    url,
    staff: { writer, editor, administrator },
    asks: {
      stranger: await requestsFrom(url),
      disabled: disabled.request,
      writer: writer.request,
      editor: editor.request,
      administrator: administrator.request,
    },
    silent: await playwright.newContext({
      baseURL: url,
      storageState: await administrator.request.storageState(),
    }),
  };
}

/** What is asked about, made for this one question. */
interface World {
  cast: Cast;
  /** Who owns it: who asks, or somebody else. */
  owner: Sender;
}

interface Question {
  /** What stands for the address's brackets. */
  params?: Record<string, string>;
  /** What an action gets. */
  input?: unknown;
  /** What a route gets: added to the address, or sent. */
  query?: string;
  body?: { data: string | Buffer; type: string };
  /** A session that this question may end. */
  as?: APIRequestContext;
}

/** Ask for what a row is about, and say what came of it. */
export async function ask(cast: Cast, row: Row, asker: Asker): Promise<Answer> {
  const question = await questionFor(row, asker, { cast, owner: ownerFor(cast, row, asker) });
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
  const question = await questionFor(row, "administrator", {
    cast,
    owner: ownerFor(cast, row, "administrator"),
  });
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

function ownerFor({ staff }: Cast, { about }: Row, asker: Asker): Sender {
  if (about === "own" && asker in staff) return staff[asker as Role];
  return asker === "editor" ? staff.administrator : staff.editor;
}

async function questionFor({ endpoint }: Row, asker: Asker, world: World): Promise<Question> {
  const { cast, owner } = world;
  if (endpoint.endsWith("#signOut")) {
    return asker in cast.staff ? { as: await signedIn(cast.url, cast.staff[asker as Role].email) } : {};
  }
  if (endpoint.endsWith("#signOutOthers")) return {};
  if (/desk\/(?:sections|topics|contributors)\/actions/.test(endpoint)) return aboutNames(endpoint);
  if (endpoint.includes("front/actions.ts#")) return { input: { articleIds: [] } };
  if (endpoint.endsWith("settings/actions.ts#announce")) return { input: { channel: "websub", address: "" } };
  // Without text: where another test looks for a page, asking changes nothing.
  if (endpoint.includes("settings/actions.ts#")) return { input: { page: "accessibility", text: "" } };
  if (endpoint.includes("users/actions.ts#")) return { input: await aboutPerson(endpoint, cast) };
  if (/\/import$|#restoreFromImport$/.test(endpoint) && endpoint.includes("[articleId]"))
    return aboutImported(await importBy(owner), owner);
  if (endpoint.includes("stories/[articleId]")) return { params: { articleId: await articleBy(owner) } };
  if (endpoint.includes("articles/[articleId]")) return aboutArticle(endpoint, await articleBy(owner));
  if (/compare|same-actions/.test(endpoint))
    return aboutBoth({ importId: await importBy(owner), articleId: await articleBy(owner) });
  if (endpoint.includes("[importId]")) return aboutImport(endpoint, await importBy(owner));
  if (endpoint.includes("import/runs/[runId]"))
    return aboutRun(endpoint, await runBy(cast.staff.editor, endpoint.endsWith("#undo")));
  if (endpoint.includes("[pictureId]"))
    return { params: { pictureId: await pictureBy(owner), width: "480" } };
  const secret = "x".repeat(43);
  const others: Record<string, Question> = {
    "app/sign-in/actions.ts#signIn": {
      input: { email: `${randomUUID()}@galley.example`, password: PASSWORD },
    },
    "app/invite/actions.ts#join": { input: { secret, password: PASSWORD } },
    "app/invite/actions.ts#choosePassword": { input: { secret, password: PASSWORD } },
    "app/set-up/actions.ts#setUp": {
      input: { secret, name: "Eve", email: "eve@evil.example", password: PASSWORD },
    },
    "app/desk/put-away/actions.ts#bringBack": { input: { articleId: randomUUID() } },
    "app/desk/import/rules/actions.ts#forget": { input: { ruleId: randomUUID() } },
    "app/desk/account/actions.ts#rename": { input: { name: "Somebody Else" } },
    "app/desk/account/actions.ts#changePassword": {
      input: { current: "a wild guess", password: `${PASSWORD}!` },
    },
    "app/desk/account/actions.ts#signOutOne": { input: { sessionId: randomUUID() } },
    "GET /api/auth/[...nextauth]": { params: { nextauth: "session" } },
    "POST /api/auth/[...nextauth]": {
      params: { nextauth: "signin" },
      body: { data: "", type: "application/x-www-form-urlencoded" },
    },
    "GET /api/stories": { query: "?search=ferry" },
    "POST /api/imports": { body: { data: TEXT, type: "text/plain" } },
    "POST /api/imports/address": {
      body: { data: JSON.stringify({ address: "http://127.0.0.1/" }), type: "application/json" },
    },
    "POST /api/import-runs": { body: { data: framed(), type: "application/octet-stream" } },
    "POST /api/pictures/address": {
      body: { data: JSON.stringify({ address: "http://127.0.0.1/ferry.jpg" }), type: "application/json" },
    },
    "POST /api/pictures": { body: { data: await picture(), type: "image/png" } },
  };
  return others[endpoint] ?? {};
}

/** A new name each time; what is changed is not there, so that no test loses its section. */
function aboutNames(endpoint: string): Question {
  const name = `Tides ${randomUUID()}`;
  if (endpoint.endsWith("#create")) return { input: { name } };
  const id = randomUUID();
  if (endpoint.endsWith("#edit")) return { input: { id, name } };
  if (endpoint.endsWith("#move")) return { input: { id, by: 1 } };
  return { input: endpoint.endsWith("#merge") ? { id, intoId: randomUUID() } : { id } };
}

/** Somebody new each time: what is done to them disturbs nobody. */
async function aboutPerson(endpoint: string, cast: Cast): Promise<unknown> {
  const email = `${randomUUID()}@galley.example`;
  const newcomer = { name: "New Colleague", email, role: "writer" };
  if (endpoint.endsWith("#invite")) return newcomer;
  const administrator = cast.staff.administrator.request;
  const invited = await callAction(administrator, "app/desk/users/actions.ts#invite", newcomer);
  const userId = await idOf(administrator, email);
  if (endpoint.endsWith("#setRole")) return { userId, role: "editor" };
  if (endpoint.endsWith("#resetPassword")) {
    const input = { secret: secretIn(invited.outcome?.value), password: PASSWORD };
    await callAction(await requestsFrom(cast.url), "app/invite/actions.ts#join", input);
  }
  return { userId };
}

function aboutArticle(endpoint: string, articleId: string): Question {
  const params = { articleId };
  const change = { name: "headline", from: "", to: "Council votes" };
  const commit = { base: 0, clientId: randomUUID(), batchId: randomUUID(), schemaVersion: 1 };
  const data = JSON.stringify({ ...commit, steps: [], fields: [change] });
  if (endpoint.endsWith("/place")) {
    const told = { clientId: randomUUID(), place: { kind: "field", name: "headline" } };
    return { params, body: { data: JSON.stringify(told), type: "application/json" } };
  }
  if (endpoint.endsWith("/events")) return { params, query: `?since=0&clientId=${randomUUID()}` };
  if (endpoint.startsWith("POST ")) return { params, body: { data, type: "application/json" } };
  if (endpoint.startsWith("GET ") && endpoint.endsWith("/commits")) return { params, query: "?since=0" };
  if (endpoint.endsWith("#retryPicture")) return { params, input: { articleId, figureId: "none" } };
  if (endpoint.endsWith("#correct"))
    return { params, input: { articleId, kind: "correction", text: "It was Tuesday." } };
  if (endpoint.endsWith("#withdraw")) return { params, input: { articleId, correctionId: randomUUID() } };
  if (endpoint.endsWith("#publish")) return { params, input: { articleId, version: 0, seenWarnings: [] } };
  if (endpoint.endsWith("#revoke")) return { params, input: { articleId, linkId: randomUUID() } };
  if (endpoint.endsWith("#keepVersion")) return { params, input: { articleId, name: "Before the vote" } };
  if (endpoint.endsWith("#dismissNotice"))
    return { params, input: { articleId, noticeId: randomUUID(), reason: "We were there." } };
  if (endpoint.endsWith("#discard")) return { params, input: { articleId, reason: "It was wrong." } };
  if (endpoint.endsWith("#setEmbargo"))
    return { params, input: { articleId, until: "2031-01-01T00:00:00.000Z" } };
  if (endpoint.endsWith("#restoreVersion")) return { params, input: { articleId, version: 0 } };
  if (endpoint.endsWith("#restoreBlock"))
    return { params, input: { articleId, version: 0, blockId: "none" } };
  if (endpoint.endsWith("/authors")) return { params, query: "?version=0&from=0&to=0" };
  return { params, input: { articleId } };
}

function aboutImport(endpoint: string, importId: string): Question {
  const params = { importId };
  const json = (value: unknown) => ({
    params,
    body: { data: JSON.stringify(value), type: "application/json" },
  });
  if (endpoint.endsWith("/decisions")) {
    const text = "The ferry stays";
    const field = { name: "headline", from: { text, checked: false }, to: { text, checked: true } };

    return json({ parts: [], fields: [field] });
  }
  if (endpoint.endsWith("#reread")) return { params, input: { importId, as: "text" } };
  if (endpoint.endsWith("#remember")) return { params, input: { importId, block: 2, setAside: true } };
  return { params, input: { importId } };
}

const aboutBoth = (both: { importId: string; articleId: string }): Question => ({
  params: both,
  input: both,
});

/** An article that was imported, and the import. */
async function aboutImported(importId: string, { request }: Sender): Promise<Question> {
  const action = "app/desk/import/[importId]/actions.ts#createArticle";
  const { redirect } = await callAction(request, action, { importId }, { page: { importId } });
  const articleId = redirect?.split("/").at(-1) ?? "";
  return { params: { articleId }, input: { articleId, importId, block: 0 } };
}

const aboutRun = (endpoint: string, runId: string): Question =>
  endpoint.startsWith("/") ? { params: { runId } } : { params: { runId }, input: { runId } };

/** Two files as components/import/many-files.ts sends them: a story, and one that can't be read. */
function framed(): Buffer {
  const files = { "story.txt": `${TEXT}\n\n${randomUUID()}`, "paper.pdf": "%PDF-1.7" };
  return Buffer.concat(
    Object.entries(files).flatMap(([name, text]) => {
      const frame = Buffer.alloc(12);
      frame.writeUInt32BE(Buffer.byteLength(name));
      frame.writeBigUInt64BE(BigInt(Buffer.byteLength(text)), 4);
      return [frame, Buffer.from(name), Buffer.from(text)];
    }),
  );
}

/** A run that has been checked: one story ready, one failed; or, imported. */
async function runBy({ request }: Sender, imported: boolean): Promise<string> {
  const response = await request.post("/api/import-runs", {
    data: framed(),
    headers: { "content-type": "application/octet-stream", "x-file-name": "export.zip" },
  });
  const { value } = await response.json();
  await untilRun(request, value.runId, "Checked, nothing imported yet");
  if (imported) {
    await callAction(request, "app/desk/import/runs/[runId]/actions.ts#start", { runId: value.runId });
    await untilRun(request, value.runId, "Undo the import");
  }
  return value.runId;
}

/** Ask for a run's page until it says so. */
async function untilRun(request: APIRequestContext, runId: string, words: string): Promise<void> {
  await expect
    .poll(async () => (await request.get(`/desk/import/runs/${runId}`)).text(), { message: words })
    .toContain(words);
}

async function articleBy({ request }: Sender): Promise<string> {
  const { redirect } = await callAction(request, "app/desk/actions.ts#createArticle", {});
  return redirect?.split("/").at(-1) ?? "";
}

const TEXT =
  "Headline: The ferry stays\nSource: The Coastal Courier\n\nThe council voted on Tuesday to keep the ferry.\n\nThe vote was close, said the mayor of the harbour town.\n";

async function importBy({ request }: Sender): Promise<string> {
  const response = await request.post("/api/imports", {
    data: `${TEXT}\nNumber ${randomUUID()} was the last to speak.\n`,
    headers: { "content-type": "text/plain" },
  });
  return idIn(response);
}

async function pictureBy({ request }: Sender): Promise<string> {
  const response = await request.post("/api/pictures", {
    data: await picture(),
    headers: { "content-type": "image/png" },
  });
  return idIn(response);
}

const picture = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: "#8f1d2f" } })
    .png()
    .toBuffer();

async function idIn(response: APIResponse): Promise<string> {
  const found = /"(?:id|importId|pictureId)":"([0-9a-f-]{36})"/.exec(await response.text())?.[1];
  if (!found) throw new Error(`Expected an id, got ${response.status()}.`);
  return found;
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

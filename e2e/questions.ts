import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import type { Asker, Row } from "@/lib/access/matrix-row";
import type { Cast } from "./cast";
import { articleBy, framed, importBy, picture, pictureBy, runBy, TEXT } from "./made-for-asking";
import { PASSWORD } from "./newsroom";
import type { Role } from "./people";
import { callAction, idOf, requestsFrom, type Sender, secretIn, signedIn } from "./wire";

// What each endpoint of the matrix is asked with.

export interface Question {
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

/** Whose article or import is asked about. */
function ownerFor({ staff }: Cast, { about }: Row, asker: Asker): Sender {
  if (about === "own" && asker in staff) return staff[asker as Role];
  return asker === "editor" ? staff.administrator : staff.editor;
}

/** What this row is asked with by this asker; what it is about is made for this one question. */
export async function questionFor(row: Row, asker: Asker, cast: Cast): Promise<Question> {
  const { endpoint } = row;
  const owner = ownerFor(cast, row, asker);
  if (endpoint.endsWith("#signOut")) {
    return asker in cast.staff ? { as: await signedIn(cast.url, cast.staff[asker as Role].email) } : {};
  }
  if (endpoint.endsWith("#signOutOthers")) return {};
  if (/desk\/(?:sections|topics|contributors)\/actions/.test(endpoint)) return aboutNames(endpoint);
  // What nobody has ever seen: asking changes nothing.
  if (endpoint.includes("front/actions.ts#")) return { input: { articleIds: [], seen: [randomUUID()] } };
  if (endpoint.endsWith("settings/actions.ts#decideAi")) return { input: { use: "open" } };
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
  if (endpoint.startsWith("GET ")) return { params };
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

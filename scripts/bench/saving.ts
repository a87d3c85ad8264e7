import { EditorState } from "@tiptap/pm/state";
import { PASSWORD } from "@/e2e/newsroom";
import { parseDocument } from "@/lib/document/parse";
import { SCHEMA_VERSION } from "@/lib/document/types";
import { newUuid } from "@/lib/format/uuid";
import { inWords, percentile, type Row } from "./table";

/** Ten keys a second, as fast typists do. */
const KEY_MS = 100;
const KEYS = 60;

/** From sending a keystroke to the server's "committed", for one person and for five in one story at once. */
export async function savingRows(origin: string): Promise<Row[]> {
  const cookie = await signIn(origin);
  return [await typistsRow(origin, cookie, 1), await typistsRow(origin, cookie, 5)];
}

async function typistsRow(origin: string, cookie: string, people: number): Promise<Row> {
  const articleId = await anyArticle(origin, cookie);
  const times = await Promise.all(Array.from({ length: people }, () => typist(origin, cookie, articleId)));
  const all = times.flat();
  return {
    what: people === 1 ? "commit, one typist" : `commit, ${people} typists in one story`,
    value: inWords(percentile(all, 0.5)),
    note: `95 % within ${inWords(percentile(all, 0.95))}, rebasing included`,
  };
}

/** Types at the start of the story, a commit a key; a commit that is behind takes what it missed and goes again. */
async function typist(origin: string, cookie: string, articleId: string): Promise<number[]> {
  const clientId = newUuid();
  const opened = await ask(origin, cookie, `/api/articles/${articleId}`);
  let version: number = opened.value.article.version;
  const state = EditorState.create({ doc: parseDocument(opened.value.article.body) });
  // An insertion at the very start stays where it is, whatever others put there: no step needs to be moved.
  const steps = state.tr.insertText("x", 1).steps.map((step) => step.toJSON());
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const start = performance.now();
    const batch = { clientId, batchId: newUuid(), schemaVersion: SCHEMA_VERSION, steps, fields: [] };
    for (let answered = false; !answered; ) {
      const answer = await ask(origin, cookie, `/api/articles/${articleId}/commits`, {
        base: version,
        ...batch,
      });
      version = answer.value.version;
      answered = answer.ok;
    }
    const took = performance.now() - start;
    times.push(took);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, KEY_MS - took)));
  }
  return times;
}

/** Any article of the demo newsroom is there to be typed in. */
export async function anyArticle(origin: string, cookie: string): Promise<string> {
  const page = await fetch(`${origin}/desk`, { headers: { cookie } });
  const ids = [...(await page.text()).matchAll(/\/desk\/articles\/([0-9a-f-]{36})/g)].map(([, id]) => id);
  const id = ids[Math.floor(Math.random() * ids.length)];
  if (id === undefined) throw new Error("The desk has no article to type in.");
  return id;
}

/** Sign in as the demo newsroom's editor. Answers the cookies. */
export async function signIn(origin: string): Promise<string> {
  const token = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = await token.json();
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, cookie: cookiesOf(token) },
    body: new URLSearchParams({ csrfToken, email: "editor@galley.example", password: PASSWORD }),
  });
  return cookiesOf(answer);
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

/** Ask the desk, or send it something; answers its JSON. */
export async function ask(origin: string, cookie: string, path: string, body?: unknown) {
  const post = {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  };
  const { headers = {}, ...rest } = body === undefined ? {} : post;
  const response = await fetch(origin + path, { ...rest, headers: { ...headers, origin, cookie } });
  if (!response.ok && response.status !== 409) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

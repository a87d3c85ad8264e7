import { PASSWORD } from "@/e2e/newsroom";
import type { Article } from "@/lib/article/types";
import { newBlockId } from "@/lib/document/block-id";
import { parseDocument } from "@/lib/document/parse";
import { replaceAll } from "@/lib/document/replace-all";
import { type NodeJson, SCHEMA_VERSION } from "@/lib/document/types";
import { newUuid } from "@/lib/format/uuid";

/** A signed-in editor who speaks to the desk without a browser. */
export interface Desk {
  origin: string;
  cookie: string;
  /** The answer's JSON, whatever its status. @throws when it is neither a success nor a conflict. */
  ask<Value>(path: string, body?: unknown): Promise<{ ok: boolean; value: Value }>;
}

export async function signIn(origin: string): Promise<Desk> {
  const token = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = await token.json();
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, cookie: cookiesOf(token) },
    body: new URLSearchParams({ csrfToken, email: "editor@galley.example", password: PASSWORD }),
  });
  const cookie = cookiesOf(answer);
  return {
    origin,
    cookie,
    async ask(path, body) {
      const post = {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      };
      const { headers = {}, ...rest } = body === undefined ? {} : post;
      const response = await fetch(origin + path, { ...rest, headers: { ...headers, origin, cookie } });
      if (!response.ok && response.status !== 409) throw new Error(`${path} answered ${response.status}`);
      return response.json();
    },
  };
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

/** Any article of the demo newsroom is there to be typed in. */
export async function anyArticle({ origin, cookie }: Desk): Promise<string> {
  const page = await fetch(`${origin}/desk`, { headers: { cookie } });
  const ids = [...(await page.text()).matchAll(/\/desk\/articles\/([0-9a-f-]{36})/g)].map(([, id]) => id);
  const id = ids[Math.floor(Math.random() * ids.length)];
  if (id === undefined) throw new Error("The desk has no article to type in.");
  return id;
}

/** Put this body in the place of an article's. */
export async function writeBody(desk: Desk, articleId: string, body: NodeJson): Promise<void> {
  const { value } = await desk.ask<{ article: Article }>(`/api/articles/${articleId}`);
  const { article } = value;
  await desk.ask(`/api/articles/${articleId}/commits`, {
    base: article.version,
    clientId: newUuid(),
    batchId: newUuid(),
    schemaVersion: SCHEMA_VERSION,
    steps: replaceAll(parseDocument(article.body), parseDocument(body)),
    fields: [],
  });
}

const WORDS =
  "the harbour council voted late on Tuesday to keep the old ferry running for another winter while engineers look at what a new one would cost".split(
    " ",
  );

/** A story of so many words, in paragraphs of a hundred, with figures spread over it. */
export function longStory(words: number, pictureIds: readonly string[]): NodeJson {
  const paragraphs = Math.ceil(words / 100);
  const every = Math.max(1, Math.floor(paragraphs / Math.max(1, pictureIds.length)));
  const content: NodeJson[] = [];
  for (let index = 0; index < paragraphs; index++) {
    const text = Array.from({ length: 100 }, (_, word) => WORDS[(index + word) % WORDS.length]).join(" ");
    content.push({ type: "paragraph", attrs: { id: newBlockId() }, content: [{ type: "text", text }] });
    const pictureId = index % every === 0 ? pictureIds[index / every] : undefined;
    if (pictureId) content.push(figure(pictureId, index));
  }
  return { type: "doc", content };
}

const figure = (pictureId: string, index: number): NodeJson => ({
  type: "figure",
  attrs: { id: newBlockId(), pictureId, alt: `The ferry, seen from pier ${index}` },
  content: [
    { type: "caption", content: [{ type: "text", text: `The ferry at pier ${index} on Tuesday` }] },
    { type: "credit", content: [{ type: "text", text: "Ana Ruiz" }] },
  ],
});

import { Transform } from "@tiptap/pm/transform";
import type { Person } from "@/lib/access/actor";
import { commitArticle } from "@/lib/article/commit";
import { getArticle } from "@/lib/article/get";
import type { Article } from "@/lib/article/types";
import { parseDocument } from "@/lib/document/parse";
import { schema } from "@/lib/document/schema";
import { type NodeJson, SCHEMA_VERSION, type StepJson } from "@/lib/document/types";

/** The article as it is now. */
export const opened = async (by: Person, articleId: string): Promise<Article> =>
  (await getArticle(by, { articleId })).article;

/** Change the body at the head, as an editor's steps do. */
export async function edits(
  by: Person,
  { id }: Article,
  change: (tr: Transform) => Transform,
): Promise<Article> {
  const article = await opened(by, id);
  await commitArticle(by, {
    articleId: id,
    base: article.version,
    clientId: crypto.randomUUID(),
    batchId: crypto.randomUUID(),
    schemaVersion: SCHEMA_VERSION,
    steps: change(new Transform(parseDocument(article.body))).steps.map((step) => step.toJSON() as StepJson),
    fields: [],
  });
  return opened(by, id);
}

/** Type words at a place of the body. */
export const types = (by: Person, article: Article, at: number, text: string): Promise<Article> =>
  edits(by, article, (tr) => tr.insert(at, schema.text(text)));

/** The id of the block in this place. */
export const idOf = (body: NodeJson, place: number): string => String(body.content?.[place]?.attrs?.id);

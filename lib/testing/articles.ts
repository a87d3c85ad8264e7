import type { Person } from "@/lib/access/actor";
import { commitArticle } from "@/lib/article/commit";
import { createArticle } from "@/lib/article/create";
import { type ArticleFields, type FieldChange, sameValue } from "@/lib/article/fields";
import { getArticle } from "@/lib/article/get";
import { publishArticle } from "@/lib/article/publish";
import type { Article } from "@/lib/article/types";
import { db } from "@/lib/db/client";
import { newBlockId } from "@/lib/document/block-id";
import { parseDocument } from "@/lib/document/parse";
import { replaceAll } from "@/lib/document/replace-all";
import { type NodeJson, SCHEMA_VERSION } from "@/lib/document/types";

// Articles for tests, made the way people make them: through the use cases.

export const paragraph = (text: string): NodeJson => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  ...(text === "" ? {} : { content: [{ type: "text", text }] }),
});

export const story = (...texts: readonly string[]): NodeJson => ({
  type: "doc",
  content: texts.map(paragraph),
});

export const figure = (attrs: Record<string, unknown>, caption: string, credit: string): NodeJson => ({
  type: "figure",
  attrs: { id: newBlockId(), ...attrs },
  content: [
    { type: "caption", ...(caption === "" ? {} : { content: [{ type: "text", text: caption }] }) },
    { type: "credit", ...(credit === "" ? {} : { content: [{ type: "text", text: credit }] }) },
  ],
});

/** A section to publish in. */
export async function openSection(name: string): Promise<string> {
  const slug = name.toLowerCase();
  const { id } = await db.section.upsert({ where: { slug }, create: { name, slug }, update: {} });
  return id;
}

/** An article with these fields and this body. */
export async function written(by: Person, fields: Partial<ArticleFields>, body: NodeJson): Promise<Article> {
  const { id } = await createArticle(by);
  return rewritten(by, id, fields, body);
}

/** Change an article as its editor would, at the head. */
export async function rewritten(
  by: Person,
  articleId: string,
  fields: Partial<ArticleFields>,
  body?: NodeJson,
): Promise<Article> {
  const { article } = await getArticle(by, { articleId });
  await commitArticle(by, {
    articleId,
    base: article.version,
    clientId: crypto.randomUUID(),
    batchId: crypto.randomUUID(),
    schemaVersion: SCHEMA_VERSION,
    steps: body ? replaceAll(parseDocument(article.body), parseDocument(body)) : [],
    fields: changes(article.fields, fields),
  });
  return (await getArticle(by, { articleId })).article;
}

const changes = (from: ArticleFields, to: Partial<ArticleFields>): FieldChange[] =>
  Object.entries(to)
    .filter(([name, value]) => !sameValue(from[name as keyof ArticleFields], value))
    .map(([name, value]) => ({ name, from: from[name as keyof ArticleFields], to: value }) as FieldChange);

/** A story that readers can see, in the section "News". */
export async function published(by: Person, headline: string, ...texts: readonly string[]): Promise<Article> {
  const sectionId = await openSection("News");
  const slug = `${headline.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${newBlockId()}`;
  const article = await written(by, { headline, slug, sectionId }, story(...texts));
  await publishArticle(by, { articleId: article.id, version: article.version });
  return (await getArticle(by, { articleId: article.id })).article;
}

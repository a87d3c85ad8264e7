import type { Actor } from "@/lib/access/actor";
import { insertMany } from "@/lib/db/insert-many";
import type { Tx } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import { type NodeJson, SCHEMA_VERSION } from "@/lib/document/types";
import { recordAll } from "@/lib/event/record";
import { type ArticleFields, EMPTY_FIELDS } from "./fields";
import { bodyColumns, requirePerson } from "./row";

/** An article to be made. */
export interface NewArticle {
  fields: Partial<ArticleFields>;
  body: NodeJson;
  reason: "created" | "imported";
  /** Of its first revision, in the list of versions; none if it is not given. */
  name?: string;
  importId: string | null;
  /** Where readers found it on the site it came from, without slashes at the ends; "" if nowhere. */
  oldPath?: string;
  /** It must not be published before; an ISO instant. */
  embargoUntil?: string | null;
}

/**
 * Make an article with its first revision and its event.
 *
 * @throws Invalid when the body is not a document of our schema.
 */
export async function insertArticle(tx: Tx, actor: Actor, made: NewArticle): Promise<{ id: string }> {
  const [id = ""] = await insertArticles(tx, actor, [made]);
  return { id };
}

/**
 * Make many articles as {@link insertArticle} makes one, in a handful of queries. Returns their ids, in order.
 *
 * @throws Invalid when one of the bodies is not a document of our schema; then none is made.
 */
export async function insertArticles(tx: Tx, actor: Actor, all: readonly NewArticle[]): Promise<string[]> {
  const person = requirePerson(actor);
  const made = all.map((each) => {
    parseDocument(each.body);
    const fields = { ...EMPTY_FIELDS, ...each.fields };
    return { ...each, id: crypto.randomUUID(), fields, columns: bodyColumns(each.body, fields.language) };
  });
  await insertMany(
    tx,
    "Article",
    ARTICLE_COLUMNS,
    made.map(({ id, fields, columns, oldPath = "", embargoUntil = null }) => ({
      id,
      oldPath,
      embargoUntil,
      ...fields,
      ...columns,
      schemaVersion: SCHEMA_VERSION,
      createdById: person.userId,
    })),
  );
  await insertMany(
    tx,
    "Revision",
    REVISION_COLUMNS,
    made.map(({ id, fields, reason, name = "", columns: { wordCount } }) => ({
      articleId: id,
      version: 0,
      reason,
      name,
      fields,
      wordCount,
      actorId: person.userId,
    })),
    { copied: { body: `(SELECT a."body" FROM "Article" a WHERE a."id" = r."articleId")` } },
  );
  await recordAll(
    tx,
    actor,
    made.map(({ id, importId }) => ({ type: "article.created", subjectId: id, importId })),
  );
  return made.map(({ id }) => id);
}

const ARTICLE_COLUMNS = {
  id: "uuid",
  oldPath: "text",
  embargoUntil: "timestamptz",
  kicker: "text",
  headline: "text",
  seoHeadline: "text",
  socialHeadline: "text",
  newsletterHeadline: "text",
  pushHeadline: "text",
  standfirst: "text",
  byline: "text[]",
  bylineTail: "text",
  dateline: "text",
  sectionId: "uuid",
  topics: "text[]",
  language: "text",
  slug: "text",
  source: "text",
  sourceDate: "date",
  canonicalUrl: "text",
  targetLength: "int",
  moreStories: "uuid[]",
  body: "jsonb",
  bodyText: "text",
  wordCount: "int",
  schemaVersion: "int",
  createdById: "uuid",
};

const REVISION_COLUMNS = {
  name: "text",
  articleId: "uuid",
  version: "int",
  reason: `"RevisionReason"`,
  fields: "jsonb",
  wordCount: "int",
  actorId: "uuid",
};

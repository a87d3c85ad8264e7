import type { Actor, Person } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { toText, wordCount } from "@/lib/document/measure";
import type { NodeJson } from "@/lib/document/types";
import { Forbidden, NotFound } from "@/lib/errors";
import type { ArticleFields } from "./fields";
import { type Article, type RevisionSummary, statusOf } from "./types";

/** What a row needs beside it to become an {@link Article}. */
export const WITH_PEOPLE = {
  section: true,
  createdBy: { select: { name: true } },
} satisfies Prisma.ArticleInclude;

type Row = Prisma.ArticleGetPayload<{ include: typeof WITH_PEOPLE }>;

/** A row as the room speaks of it. Prisma's types stop here. */
export function toArticle(row: Row): Article {
  return {
    id: row.id,
    version: row.version,
    schemaVersion: row.schemaVersion,
    fields: toFields(row),
    section: row.section && { id: row.section.id, name: row.section.name, slug: row.section.slug },
    body: storedBody(row.body),
    wordCount: row.wordCount,
    status: statusOf(row),
    publishedVersion: row.publishedVersion,
    firstPublishedAt: row.firstPublishedAt?.toISOString() ?? null,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
    createdById: row.createdById,
    createdByName: row.createdBy.name,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The columns that are fields; the date as YYYY-MM-DD. */
export function toFields(
  row: Omit<ArticleFields, "sourceDate"> & { sourceDate: Date | null },
): ArticleFields {
  const { kicker, headline, standfirst, byline, bylineTail, dateline, sectionId, topics, language } = row;
  const { seoHeadline, socialHeadline, newsletterHeadline, pushHeadline } = row;
  const { slug, source, canonicalUrl, targetLength, moreStories } = row;
  const sourceDate = row.sourceDate?.toISOString().slice(0, 10) ?? null;
  return {
    kicker,
    headline,
    seoHeadline,
    socialHeadline,
    newsletterHeadline,
    pushHeadline,
    standfirst,
    byline,
    bylineTail,
    dateline,
    sectionId,
    topics,
    language,
    slug,
    source,
    sourceDate,
    canonicalUrl,
    targetLength,
    moreStories,
  };
}

/** Fields as columns. */
export function toColumns(fields: Partial<ArticleFields>) {
  const { sourceDate, ...columns } = fields;
  if (sourceDate === undefined) return columns;
  return { ...columns, sourceDate: sourceDate === null ? null : new Date(`${sourceDate}T00:00:00Z`) };
}

/** A body that was checked when it was stored. */
export const storedBody = (json: Prisma.JsonValue): NodeJson => json as unknown as NodeJson;

/** A checked body or a list of steps on its way into a column of JSON. */
export const asJson = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** Who works on articles is a person: commits and revisions name them. @throws Forbidden for a system task. */
export function requirePerson(actor: Actor): Person {
  if (actor.kind === "person") return actor;
  throw new Forbidden("Articles are changed by people.");
}

/**
 * Hold the article's row until the transaction ends: commits, publishing and restoring of one article go one
 * after the other.
 *
 * @throws NotFound
 */
export async function lockArticle(tx: Tx, articleId: string): Promise<Article> {
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
  return findArticle(tx, articleId);
}

/** @throws NotFound */
export async function findArticle(tx: Tx, articleId: string): Promise<Article> {
  return toArticle(
    requireThere(await tx.article.findUnique({ where: { id: articleId }, include: WITH_PEOPLE })),
  );
}

/**
 * Whose article it is and at which version, without its body: for who asks often.
 *
 * @throws NotFound
 */
export async function findHead(
  tx: Pick<Tx, "article">,
  articleId: string,
): Promise<{ createdById: string; version: number }> {
  const row = await tx.article.findUnique({
    where: { id: articleId },
    select: { createdById: true, version: true, discardedAt: true, discardedBecause: true },
  });
  return requireThere(row);
}

function requireThere<Row extends { discardedAt: Date | null; discardedBecause: string }>(
  row: Row | null,
): Row {
  if (!row) throw new NotFound("This article does not exist.");
  if (row.discardedAt) throw new NotFound(awayWords(row.discardedBecause));
  return row;
}

const awayWords = (because: string) =>
  because === ""
    ? "This article was put away when its import was undone. Editors can bring it back."
    : `This article was put away: “${because}” Editors can bring it back.`;

/** The columns that follow from a body. */
export function bodyColumns(body: NodeJson, language: string) {
  return { body: asJson(body), bodyText: toText(body), wordCount: wordCount(body, language) };
}

/** So many UTF-16 units of a story are shown in a list. */
const OPENING = 90;

/** The first words of a story, for lists that show one without a headline; no character is cut in two. */
export const openingOf = (bodyText: string): string =>
  bodyText.slice(0, OPENING).replace(/\p{Surrogate}$/u, "");

/** Keep a whole copy of the working copy. */
export async function keepRevision(
  tx: Tx,
  person: Person,
  kept: {
    articleId: string;
    version: number;
    fields: ArticleFields;
    body: NodeJson;
    reason: RevisionSummary["reason"];
    name?: string;
    note?: string;
  },
): Promise<void> {
  await tx.revision.create({
    data: {
      articleId: kept.articleId,
      version: kept.version,
      reason: kept.reason,
      name: kept.name ?? "",
      note: kept.note ?? "",
      fields: asJson(kept.fields),
      body: asJson(kept.body),
      wordCount: wordCount(kept.body, kept.fields.language),
      actorId: person.userId,
    },
  });
}

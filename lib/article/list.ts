import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Invalid } from "@/lib/errors";
import type { ListArticles } from "./input";
import { seenBy } from "./policy";
import { openingOf } from "./row";
import { type ArticleStatus, type ArticleSummary, statusOf } from "./types";

/** Rows a page. */
const PAGE = 30;

/**
 * Articles that the actor may see, the latest change first, a page at a time.
 *
 * Paged by key, so that page 300 costs what page 1 costs and a save in between skips nothing that was not changed.
 * `next` is the `after` of the following page, null on the last.
 *
 * @throws Invalid when `after` is not one of ours.
 */
export async function listArticles(
  actor: Actor,
  input: ListArticles,
): Promise<{ articles: ArticleSummary[]; next: string | null }> {
  const rows = await db.article.findMany({
    where: { AND: [seenBy(actor), ...(await searched(input.search)), ...filters(input)] },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    omit: { body: true },
    include: {
      section: { select: { name: true } },
      createdBy: { select: { name: true } },
      notices: { where: { dismissedAt: null }, select: { id: true }, take: 1 },
    },
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    articles: page.map((row) => ({
      id: row.id,
      headline: row.headline,
      opening: openingOf(row.bodyText),
      sectionName: row.section?.name ?? null,
      byline: row.byline,
      status: statusOf(row),
      wordCount: row.wordCount,
      createdByName: row.createdBy.name,
      updatedAt: row.updatedAt.toISOString(),
      killed: row.notices.length > 0,
    })),
    next: rows.length > PAGE && last ? `${last.updatedAt.toISOString()}_${last.id}` : null,
  };
}

/** Each word must stand somewhere in the headline, the text or the byline, in whatever case. */
async function searched(search: string): Promise<Prisma.ArticleWhereInput[]> {
  const words = search.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const patterns = words.map((word) => word.replace(/[\\%_]/g, "\\$&"));
  const names = await namesLike(patterns);
  return patterns.map((pattern) => {
    const contains = { contains: pattern, mode: "insensitive" } as const;
    const byline = { hasSome: names.get(pattern) ?? [] };
    return { OR: [{ headline: contains }, { bodyText: contains }, { standfirst: contains }, { byline }] };
  });
}

/** The names in bylines that contain each pattern. Prisma compares whole names alone, of which there are few. */
async function namesLike(patterns: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ pattern: string; names: string[] }[]>`
    WITH "names" AS MATERIALIZED (SELECT DISTINCT unnest("byline") AS "name" FROM "Article")
    SELECT "pattern", array_agg("name") AS "names"
    FROM unnest(${patterns}::text[]) AS "pattern" JOIN "names" ON "name" ILIKE '%' || "pattern" || '%'
    GROUP BY "pattern"`;
  return new Map(rows.map(({ pattern, names }) => [pattern, names]));
}

function filters(input: ListArticles): Prisma.ArticleWhereInput[] {
  const all: Prisma.ArticleWhereInput[] = [{ discardedAt: null }];
  if (input.status) all.push(ofStatus(input.status));
  if (input.sectionId) all.push({ sectionId: input.sectionId });
  if (input.authorId) all.push({ createdById: input.authorId });
  if (input.after) all.push(after(input.after));
  return all;
}

/** {@link statusOf} as a filter. */
function ofStatus(status: ArticleStatus): Prisma.ArticleWhereInput {
  switch (status) {
    case "draft":
      return { publishedVersion: null, firstPublishedAt: null };
    case "unpublished":
      return { publishedVersion: null, firstPublishedAt: { not: null } };
    case "published":
      return { publishedVersion: { equals: db.article.fields.version } };
    case "changed":
      return { publishedVersion: { not: null, lt: db.article.fields.version } };
  }
}

function after(key: string): Prisma.ArticleWhereInput {
  const [at = "", id = ""] = key.split("_");
  const updatedAt = new Date(at);
  if (Number.isNaN(updatedAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw Invalid.because("after", "This page of the list does not exist. Go back to the first.");
  }
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }] };
}

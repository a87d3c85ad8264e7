import "server-only";
import { db } from "@/lib/db/client";
import { FEED_FILES, feedPath } from "@/lib/reader/feed-links";
import { namePages } from "@/lib/reader/name-pages";
import { publicAddress, siteOrigin } from "@/lib/reader/site";

/** Every address of ours that these articles have or had: who asks there gets the story, the way to it, or that it is gone. */
export async function pagesOf(articleIds: readonly string[]): Promise<string[]> {
  const rows = await db.address.findMany({
    where: { articleId: { in: [...articleIds] } },
    orderBy: [{ at: "asc" }, { path: "asc" }],
    select: { path: true },
  });
  // Addresses of sites that stories came from are in the table, too; ours have two segments.
  const ours = rows.filter(({ path }) => /^[^/?]+\/[^/?]+$/.test(path));
  return ours.map(({ path }) => publicAddress(siteOrigin(), path));
}

/** Every feed that changed with these articles, in each format: where they are, and where they were before. */
export async function feedsOf(articleIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ sectionSlug: string; topics: string[]; byline: string[] }[]>`
    SELECT "sectionSlug", "topics", "byline" FROM (
      SELECT *, row_number() OVER (PARTITION BY "articleId" ORDER BY "number" DESC) AS "age"
      FROM "Publication" WHERE "articleId" = ANY(${[...articleIds]}::uuid[])
    ) publication WHERE "age" <= 2`;
  const distinct = (names: string[]) => [...new Set(names)];
  const names = await namePages({
    byline: distinct(rows.flatMap(({ byline }) => byline)),
    topics: distinct(rows.flatMap(({ topics }) => topics)),
  });
  const paths = distinct([
    ...rows.map(({ sectionSlug }) => sectionSlug),
    ...[...names.topics.values()].map((slug) => `topic/${slug}`),
    ...[...names.authors.values()].map(({ slug }) => `author/${slug}`),
  ]);
  const all = [null, ...paths.map((path) => ({ path }))];
  return all.flatMap((of) => FEED_FILES.map((file) => siteOrigin() + feedPath(file, of)));
}

import { announce } from "@/lib/announcement/announce";
import type { Tx } from "@/lib/db/transaction";

/**
 * The live stories of a section from now on carry another's name and address. Publications stay as they are, so each
 * story gets a new one that differs in that alone: its dates are those of the one before, and the address before
 * redirects like any that a story had. Where another story has the address, its own gets the beginning of its id.
 *
 * @returns the articles that moved.
 */
export async function moveStories(
  tx: Tx,
  fromSlug: string,
  { name, slug }: { name: string; slug: string },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; articleId: string }[]>`
    UPDATE "Publication" SET "live" = false WHERE "live" AND "sectionSlug" = ${fromSlug} RETURNING "id", "articleId"`;
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  await tx.$executeRaw`
    INSERT INTO "Publication" (
      "articleId", "number", "live", "path", "sectionName", "sectionSlug", "slug", "kicker", "headline", "seoHeadline",
      "socialHeadline", "newsletterHeadline", "pushHeadline", "standfirst", "byline", "bylineTail", "dateline",
      "topics", "language", "source", "sourceDate", "canonicalUrl", "body", "pictures", "wordCount", "version",
      "firstPublishedAt", "publishedAt", "changedAt", "publishedById"
    )
    SELECT
      old."articleId", old."number" + 1, true, ${slug} || '/' || own."slug", ${name}, ${slug}, own."slug", "kicker",
      "headline", "seoHeadline", "socialHeadline", "newsletterHeadline", "pushHeadline", "standfirst", "byline",
      "bylineTail", "dateline", "topics", "language", "source", "sourceDate", "canonicalUrl", "body", "pictures",
      "wordCount", "version", "firstPublishedAt", "publishedAt", "changedAt", "publishedById"
    FROM "Publication" old
    CROSS JOIN LATERAL (
      SELECT CASE WHEN EXISTS (
        SELECT 1 FROM "Address" a
        WHERE a."path" = ${slug} || '/' || old."slug" AND a."articleId" <> old."articleId"
      ) THEN old."slug" || '-' || left(old."articleId"::text, 8) ELSE old."slug" END AS "slug"
    ) own
    WHERE old."id" = ANY(${ids}::uuid[])`;
  const articleIds = rows.map(({ articleId }) => articleId);
  await tx.$executeRaw`
    INSERT INTO "Address" ("path", "articleId")
    SELECT "path", "articleId" FROM "Publication" WHERE "live" AND "articleId" = ANY(${articleIds}::uuid[])
    ON CONFLICT DO NOTHING`;
  await announce(tx, articleIds);
  return articleIds;
}

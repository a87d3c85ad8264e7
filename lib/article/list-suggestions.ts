import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { mayCreate, seenBy } from "./policy";
import type { Suggestions } from "./types";

/** So many of the newest articles and publications are looked at: an archive of decades would not answer at once. */
const LOOKED_AT = 5_000;
/** Of each kind, at most. */
const MOST = 1_000;

/**
 * Names for a byline and topics that are known, those used most first; people of the newsroom last.
 *
 * They come from what readers can see and from the articles that the actor may see: a topic of a colleague's story
 * that nobody has published would give it away.
 *
 * @throws Forbidden
 */
export async function listSuggestions(actor: Actor): Promise<Suggestions> {
  authorize(mayCreate(actor));
  const createdById = seenBy(actor).createdById ?? null;
  const [rows, people] = await Promise.all([
    db.$queryRaw<{ kind: "names" | "topics"; words: string[] }[]>`
      WITH "seen" AS (
        (SELECT "byline", "topics" FROM "Article"
          WHERE "discardedAt" IS NULL AND (${createdById}::uuid IS NULL OR "createdById" = ${createdById}::uuid)
          ORDER BY "updatedAt" DESC, "id" LIMIT ${LOOKED_AT})
        UNION ALL
        (SELECT "byline", "topics" FROM "Publication" WHERE "live"
          ORDER BY "firstPublishedAt" DESC, "id" LIMIT ${LOOKED_AT})
      ), "used" AS (
        SELECT 'names' AS "kind", unnest("byline") AS "word" FROM "seen"
        UNION ALL
        SELECT 'topics', unnest("topics") FROM "seen"
      ), "counted" AS (SELECT "kind", "word", count(*) AS "times" FROM "used" GROUP BY 1, 2)
      SELECT "kind", (array_agg("word" ORDER BY "times" DESC, "word"))[1:${MOST}::int] AS "words"
      FROM "counted" GROUP BY 1`,
    db.user.findMany({ where: { disabledAt: null }, orderBy: { name: "asc" }, select: { name: true } }),
  ]);
  const known = (kind: "names" | "topics") => rows.find((row) => row.kind === kind)?.words ?? [];
  return {
    names: [...new Set([...known("names"), ...people.map(({ name }) => name)])],
    topics: known("topics"),
  };
}

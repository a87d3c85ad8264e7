import type { Tx } from "@/lib/db/transaction";
import type { SameStory } from "@/lib/import/types";
import type { Standing } from "./plan";

/** Step: how the articles stand that stories are the same as, by their ids. */
export async function standingOf(
  tx: Tx,
  same: readonly (SameStory | null)[],
): Promise<Map<string, Standing>> {
  const ids = same.flatMap((each) => (each ? [each.articleId] : []));
  if (ids.length === 0) return new Map();
  // What an import left is a kept version; whoever wrote on has made a later one.
  const rows = await tx.$queryRaw<(Standing & { id: string })[]>`
    SELECT a."id", a."headline", EXISTS (
      SELECT 1 FROM "Revision" r
      WHERE r."articleId" = a."id" AND r."reason" = 'imported' AND r."version" = a."version") AS "untouched"
    FROM "Article" a WHERE a."id" = ANY(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

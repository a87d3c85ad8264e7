import type { Tx } from "@/lib/db/transaction";
import { namesOf } from "./name-stories";
import type { Named, NamedKind } from "./types";

/** How many live stories carry each name, spelled exactly so. */
export async function countNames(
  tx: Pick<Tx, "$queryRaw">,
  kind: NamedKind,
): Promise<ReadonlyMap<string, number>> {
  const rows =
    kind === "topic"
      ? await tx.$queryRaw<{ name: string; times: number }[]>`
          SELECT "name", count(*)::int AS "times" FROM "Publication", unnest("topics") AS "name"
          WHERE "live" GROUP BY "name"`
      : await tx.$queryRaw<{ name: string; times: number }[]>`
          SELECT "name", count(*)::int AS "times" FROM "Publication", unnest("byline") AS "name"
          WHERE "live" GROUP BY "name"`;
  return new Map(rows.map(({ name, times }) => [name, times]));
}

/** How many stories lead to it by any of its names. */
export const storiesOf = (
  named: Pick<Named, "name" | "aliases">,
  counts: ReadonlyMap<string, number>,
): number => namesOf(named).reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);

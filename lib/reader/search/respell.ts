import "server-only";
import { db } from "@/lib/db/client";
import { searching } from "./find";
import { spelling, wordsOf } from "./spelling";

/** Words of a question that are looked up, and words near each of them that are weighed. */
const LOOKED_UP = 8;
const NEAR = 20;

/**
 * The question as headlines and standfirsts spell it; null when they spell it the same way.
 *
 * Words of stories that are offline are among them. Whoever shows a suggestion makes sure that it finds something.
 */
export async function respell(question: string): Promise<string | null> {
  const asked = wordsOf(question).slice(0, LOOKED_UP);
  if (asked.length === 0) return null;
  const [, rows] = await db.$transaction([
    searching(),
    db.$queryRaw<{ word: string }[]>`
      SELECT near.word
      FROM unnest(${asked}::text[]) AS asked(word) CROSS JOIN LATERAL (
        SELECT "word", similarity("folded", "search_folded"(asked.word)) AS likeness
        FROM "SearchWord" WHERE "folded" % "search_folded"(asked.word)
        ORDER BY likeness DESC, "word" LIMIT ${NEAR}
      ) AS near`,
  ]);
  return spelling(
    question,
    rows.map(({ word }) => word),
  );
}

import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { CARD_COLUMNS, SEARCHING, within } from "./find";
import { type FoundRow, hitOf } from "./found";
import type { Question } from "./question";
import { spelling } from "./spelling";
import type { Hit } from "./view";

const MOST = 10;
/** A longer question is compared by its beginning, in characters: each three of them are a lookup. */
const COMPARED = 60;

export interface Similar {
  hits: readonly Hit[];
  /** The question as these headlines would spell it; null when they spell it the same way. */
  suggestion: string | null;
}

/** Live stories whose headline or standfirst has words that are spelt nearly like these. */
export async function findSimilar(question: Question): Promise<Similar> {
  const words = question.words.slice(0, COMPARED).toWellFormed();
  const folded = Prisma.sql`"search_folded"(${words})`;
  const [, rows] = await db.$transaction([
    SEARCHING,
    db.$queryRaw<FoundRow[]>`
      WITH near AS MATERIALIZED (
        SELECT "publicationId" AS id, "text", word_similarity(${folded}, "folded") AS likeness
        FROM "SearchEntry"
        WHERE ${folded} <% "folded" AND ${within(question)}
        ORDER BY likeness DESC, "firstPublishedAt" DESC, id LIMIT ${MOST}
      )
      SELECT ${CARD_COLUMNS}, 'cjk' AS "config", p."headline" AS "markedHeadline", left(near."text", 300) AS "markedText"
      FROM near JOIN "Publication" AS p ON p."id" = near.id AND p."live"
      ORDER BY near.likeness DESC, p."firstPublishedAt" DESC, p."id"`,
  ]);
  const suggestion = spelling(
    question.words,
    rows.map(({ headline, standfirst }) => `${headline} ${standfirst}`),
  );
  return { hits: rows.map((row) => hitOf(row, [])), suggestion };
}

import type { Tx } from "@/lib/db/transaction";
import type { ItemState } from "./types";

/** What became of one story in a pass. */
export interface Outcome {
  number: number;
  state: ItemState;
  because: string;
  title: string;
  wordCount: number;
  warnings: number;
  sameAs: string | null;
  importId: string | null;
  articleId: string | null;
}

const FACTS = { because: "", wordCount: 0, warnings: 0, sameAs: null, importId: null, articleId: null };

/** An outcome with nothing to say but what is given. */
export const outcomeOf = (
  given: Pick<Outcome, "number" | "state" | "title"> & Partial<Outcome>,
): Outcome => ({ ...FACTS, ...given });

/**
 * Write down what became of stories that are held. What was known and is not given again stays; the source of what
 * became an import is kept there and goes here.
 */
export async function writeOutcomes(tx: Tx, runId: string, outcomes: readonly Outcome[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ImportItem" i SET
      "state" = o."state"::"ItemState", "because" = o."because", "title" = o."title",
      "wordCount" = o."wordCount", "warnings" = o."warnings",
      "sameAs" = o."sameAs", "importId" = coalesce(o."importId", i."importId"),
      "articleId" = coalesce(o."articleId", i."articleId"),
      "source" = CASE WHEN o."importId" IS NULL THEN i."source" END,
      "claimedBy" = NULL, "claimedUntil" = NULL,
      "attempts" = CASE WHEN o."state" = 'failed' THEN i."attempts" ELSE 0 END
    FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS o(
      "number" int, "state" text, "because" text, "title" text, "wordCount" int, "warnings" int,
      "sameAs" uuid, "importId" uuid, "articleId" uuid)
    WHERE i."runId" = ${runId}::uuid AND i."number" = o."number"`;
}

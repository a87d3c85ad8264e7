import type { Tx } from "@/lib/db/transaction";
import type { Fingerprint } from "@/lib/import/same-story/fingerprint";
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
  sameItem: number | null;
  importId: string | null;
  articleId: string | null;
  /** How it is known again, once it has been read. */
  fingerprint: Omit<Fingerprint, "text"> | null;
}

const FACTS = {
  because: "",
  wordCount: 0,
  warnings: 0,
  sameAs: null,
  sameItem: null,
  importId: null,
  articleId: null,
  fingerprint: null,
};

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
      "sameAs" = o."sameAs", "sameItem" = o."sameItem",
      "sha256" = coalesce(o."sha256", i."sha256"), "address" = coalesce(o."address", i."address"),
      "wireId" = coalesce(o."wireId", i."wireId"), "wireVersion" = coalesce(o."wireVersion", i."wireVersion"),
      "wireAction" = coalesce(o."wireAction", i."wireAction"),
      "sketch" = coalesce(o."sketch", i."sketch"),
      "importId" = coalesce(o."importId", i."importId"),
      "articleId" = coalesce(o."articleId", i."articleId"),
      "source" = CASE WHEN o."importId" IS NULL THEN i."source" END,
      "claimedBy" = NULL, "claimedUntil" = NULL,
      "attempts" = CASE WHEN o."state" = 'failed' THEN i."attempts" ELSE 0 END
    FROM jsonb_to_recordset(${JSON.stringify(outcomes.map(({ fingerprint, ...rest }) => ({ ...rest, ...fingerprint })))}::jsonb) AS o(
      "number" int, "state" text, "because" text, "title" text, "wordCount" int, "warnings" int,
      "sameAs" uuid, "sameItem" int, "importId" uuid, "articleId" uuid, "sha256" text, "address" text,
      "wireId" text, "wireVersion" text, "wireAction" text, "sketch" int[])
    WHERE i."runId" = ${runId}::uuid AND i."number" = o."number"`;
}

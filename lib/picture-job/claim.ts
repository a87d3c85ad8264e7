import { db } from "@/lib/db/client";
import { inTransaction, type Tx } from "@/lib/db/transaction";

/** A picture that a worker has taken on. */
export interface ClaimedJob {
  articleId: string;
  figureId: string;
  src: string;
  importId: string;
  requestedById: string;
  /** With this one. */
  attempts: number;
}

/** After this many milliseconds what a worker has claimed is anybody's: longer than a slow site and a large picture take. */
const LEASE = 300_000;

/**
 * Take the next picture that is due and nobody works on; null: there is none now.
 *
 * One that is being fetched for another figure already is left until then: it is the same picture.
 */
export function claimJob(workerId: string, now: Date): Promise<ClaimedJob | null> {
  return inTransaction(async (tx) => {
    // One after the other: who claims sees what all others have claimed.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.picture-job'))`;
    // What is being fetched is an array, asked for once. As NOT EXISTS it was asked for each waiting job, over all of
    // them: PostgreSQL does that to a table of which it knows nothing yet.
    const [job = null] = await tx.$queryRaw<ClaimedJob[]>`
      UPDATE "PictureJob" j SET "claimedBy" = ${workerId}::uuid, "attempts" = j."attempts" + 1,
        "claimedUntil" = ${new Date(now.getTime() + LEASE)}
      FROM (SELECT "articleId", "figureId" FROM "PictureJob"
            WHERE "state" = 'waiting' AND "nextAt" <= ${now}
              AND ("claimedUntil" IS NULL OR "claimedUntil" < ${now})
              AND ("src" LIKE 'part:%' OR "src" <> ALL (ARRAY(
                SELECT "src" FROM "PictureJob" WHERE "state" = 'waiting' AND "claimedUntil" >= ${now})))
            ORDER BY "nextAt", "articleId", "figureId" LIMIT 1 FOR UPDATE SKIP LOCKED) AS next
      WHERE j."articleId" = next."articleId" AND j."figureId" = next."figureId"
      RETURNING j."articleId", j."figureId", j."src", j."importId", j."requestedById", j."attempts"`;
    return job;
  });
}

/** What may become of a job. */
export interface JobEnd {
  state: "waiting" | "done" | "failed" | "dropped";
  because?: string;
  nextAt?: Date;
  attempts?: number;
  pictureId?: string;
  doneAt?: Date;
}

/** Step: write down what became of a job, if it is still this worker's. Answers whether it was. */
export async function endJob(
  tx: Tx,
  workerId: string,
  { articleId, figureId }: ClaimedJob,
  end: JobEnd,
): Promise<boolean> {
  const { count } = await tx.pictureJob.updateMany({
    where: { articleId, figureId, state: "waiting", claimedBy: workerId },
    data: { because: "", ...end, claimedBy: null, claimedUntil: null },
  });
  return count === 1;
}

/** Give back what was claimed and broken off: as if it had not been tried. */
export async function releaseJob(workerId: string, { articleId, figureId }: ClaimedJob): Promise<void> {
  await db.pictureJob.updateMany({
    where: { articleId, figureId, state: "waiting", claimedBy: workerId },
    data: { claimedBy: null, claimedUntil: null, attempts: { decrement: 1 } },
  });
}

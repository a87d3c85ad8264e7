import { db } from "@/lib/db/client";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { noteEnd } from "./note-end";
import { queueForRun } from "./row";
import type { ItemState, RunState } from "./types";

/** A pass over a run's stories: which of them it is about, and where the run stands when none is left. */
export interface Pass {
  state: "checking" | "importing" | "undoing";
  about: ItemState;
  leadsTo: RunState;
}

const PASSES: readonly Pass[] = [
  { state: "checking", about: "new", leadsTo: "checked" },
  { state: "importing", about: "ready", leadsTo: "done" },
  { state: "undoing", about: "imported", leadsTo: "undone" },
];

export interface Claim {
  runId: string;
  name: string;
  startedById: string;
  repeats: boolean;
  pass: Pass;
  items: ClaimedItem[];
}

export interface ClaimedItem {
  runId: string;
  number: number;
  key: string;
  title: string;
  source: Uint8Array | null;
  attempts: number;
  articleId: string | null;
}

/** Seconds after which what a worker has claimed is anybody's: it has crashed, or was stopped. */
const LEASE = 60;

/**
 * Take the next stories that nobody works on, of the oldest run that has any. `null`: there is nothing to do now.
 *
 * A story is never done twice: its result is written only while it is still claimed by the same worker (see
 * {@link holdClaim}).
 */
export async function claimItems(workerId: string, most: number): Promise<Claim | null> {
  const runs = await db.importRun.findMany({
    where: { state: { in: PASSES.map(({ state }) => state) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, state: true, startedById: true, repeats: true },
  });
  for (const { id: runId, state, ...run } of runs) {
    const pass = PASSES.find((each) => each.state === state);
    if (!pass) continue;
    // An array is asked for once. Joined, the inner query may be asked for each row of the run, and takes the next
    // so many each time: PostgreSQL does that to a run that has just come in, of which it knows nothing yet.
    const items = await db.$queryRaw<ClaimedItem[]>`
      UPDATE "ImportItem" i SET "claimedBy" = ${workerId}::uuid, "attempts" = i."attempts" + 1,
        "claimedUntil" = now() + make_interval(secs => ${LEASE}::int)
      WHERE i."runId" = ${runId}::uuid AND i."number" = ANY (ARRAY(
        SELECT "number" FROM "ImportItem"
        WHERE "runId" = ${runId}::uuid AND "state" = ${pass.about}::"ItemState"
          AND ("claimedUntil" IS NULL OR "claimedUntil" < now())
        ORDER BY "number" LIMIT ${most} FOR UPDATE SKIP LOCKED))
      RETURNING i."runId", i."number", i."key", i."title", i."source", i."attempts", i."articleId"`;
    if (items.length > 0) return { runId, ...run, pass, items: items.sort((a, b) => a.number - b.number) };
    if (await finishPass({ id: runId, state, ...run }, pass)) return { runId, ...run, pass, items: [] };
  }
  return null;
}

/** The run's next state, when no story is left and none is under way; that it ended is written down with it. */
function finishPass(run: Parameters<typeof noteEnd>[1], { state, about, leadsTo }: Pass): Promise<boolean> {
  return inTransaction(async (tx) => {
    const ended = await tx.$executeRaw`
      UPDATE "ImportRun" SET "state" = ${leadsTo}::"RunState", "finishedAt" = now()
      WHERE "id" = ${run.id}::uuid AND "state" = ${state}::"RunState" AND NOT EXISTS (
        SELECT 1 FROM "ImportItem" WHERE "runId" = ${run.id}::uuid AND "state" = ${about}::"ItemState")`;
    if (ended === 1) await noteEnd(tx, run);
    return ended === 1;
  });
}

/**
 * Step: hold the stories that are still this worker's, until the transaction ends. None, when the run was stopped
 * meanwhile: whatever was read is thrown away then.
 */
export async function holdClaim(
  tx: Tx,
  workerId: string,
  { runId, pass, items }: Claim,
): Promise<Set<number>> {
  await queueForRun(tx, runId, "work");
  const going = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ImportRun" WHERE "id" = ${runId}::uuid AND "state" = ${pass.state}::"RunState" FOR SHARE`;
  if (going.length === 0) return new Set();
  const numbers = items.map(({ number }) => number);
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT "number" FROM "ImportItem" WHERE "runId" = ${runId}::uuid AND "number" = ANY(${numbers}::int[])
      AND "state" = ${pass.about}::"ItemState" AND "claimedBy" = ${workerId}::uuid FOR UPDATE`;
  return new Set(rows.map(({ number }) => number));
}

/** Give back what was claimed and not done: as if it had not been tried. */
export async function releaseClaim(workerId: string, { runId }: Claim): Promise<void> {
  await db.importItem.updateMany({
    where: { runId, claimedBy: workerId },
    data: { claimedBy: null, claimedUntil: null, attempts: { decrement: 1 } },
  });
}

import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { mayCancel, mayRetry, mayStart, mayUndo } from "./policy";
import { ITEM_STATES, type ItemState, type Run, type RunState } from "./types";

/** Other instances hear here that there is work; the message is the run's id. */
export const RUN_CHANNEL = "galley_run";

/** A run as a step sees it. */
export interface RunRow {
  id: string;
  name: string;
  state: RunState;
  createdById: string;
  counts: Record<ItemState, number>;
}

/**
 * Step: wait in the run's queue until the transaction ends. Any number of workers go together, a person's decision
 * goes alone, and each in its turn: locks of the row itself let the next worker in before the person who has waited
 * longer, so a run that many work on could not be stopped.
 */
export async function queueForRun(tx: Tx, runId: string, what: "work" | "decision"): Promise<void> {
  if (what === "work")
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`galley.run ${runId}`}, 0))`;
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`galley.run ${runId}`}, 0))`;
}

/**
 * Hold the run's row until the transaction ends: what people decide about a run goes one after the other.
 *
 * @throws NotFound
 */
export async function lockRun(tx: Tx, runId: string): Promise<RunRow> {
  await queueForRun(tx, runId, "decision");
  await tx.$queryRaw`SELECT 1 FROM "ImportRun" WHERE "id" = ${runId}::uuid FOR UPDATE`;
  const row = await tx.importRun.findUnique({ where: { id: runId } });
  if (!row) throw new NotFound("There is no such run.");
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    createdById: row.createdById,
    counts: await countItems(tx, runId),
  };
}

/** Stories that were skipped because there is one already, here or in the newsroom. */
export const REPEATS = {
  state: "skipped",
  OR: [{ sameAs: { not: null } }, { sameItem: { not: null } }],
} satisfies Prisma.ImportItemWhereInput;

/** How many stories there are in each state. */
export async function countItems(tx: Tx, runId: string): Promise<Record<ItemState, number>> {
  const groups = await tx.importItem.groupBy({ by: ["state"], where: { runId }, _count: true });
  const counts = Object.fromEntries(ITEM_STATES.map((state) => [state, 0])) as Record<ItemState, number>;
  for (const { state, _count } of groups) counts[state] = _count;
  return counts;
}

/** Tell all instances that there is work. */
export async function tellWorkers(tx: Tx, runId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${RUN_CHANNEL}, ${runId})`;
}

/** What a person may do with it now. */
export function verdictsOf(
  actor: Actor,
  run: Pick<RunRow, "state" | "counts">,
): Pick<Run, "start" | "cancel" | "retry" | "undo"> {
  return {
    start: mayStart(actor, run),
    cancel: mayCancel(actor, run),
    retry: mayRetry(actor, run),
    undo: mayUndo(actor, run),
  };
}

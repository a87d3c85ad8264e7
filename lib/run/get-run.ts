import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { OneRun } from "./input";
import { mayRun } from "./policy";
import { countItems, REPEATS, verdictsOf } from "./row";
import type { ItemState, Run } from "./types";

/**
 * A run as its page shows it, with how fast it goes.
 *
 * @throws NotFound; Forbidden.
 */
export async function getRun(actor: Person, { runId }: OneRun): Promise<Run> {
  authorize(mayRun(actor));
  const row = await db.importRun.findUnique({
    where: { id: runId },
    include: { createdBy: { select: { name: true } } },
  });
  if (!row) throw new NotFound("There is no such run.");
  const counts = await countItems(db, runId);
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    total: row.total,
    createdByName: row.createdBy.name,
    createdAt: row.createdAt.toISOString(),
    counts,
    repeats: row.repeats,
    repeated: await db.importItem.count({ where: { runId, ...REPEATS } }),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    ...paceOf(row, counts),
    ...verdictsOf(actor, { state: row.state, counts }),
  };
}

/** The states that a pass leads to, and those that it still has before it. */
const DONE: Partial<Record<Run["state"], { done: readonly ItemState[]; left: ItemState }>> = {
  checking: { done: ["ready", "skipped", "failed"], left: "new" },
  importing: { done: ["imported"], left: "ready" },
  undoing: { done: ["undone", "kept"], left: "imported" },
};

function paceOf(
  { state, startedAt }: { state: Run["state"]; startedAt: Date | null },
  counts: Run["counts"],
): Pick<Run, "rate" | "secondsLeft"> {
  const pass = DONE[state];
  const seconds = startedAt ? (Date.now() - startedAt.getTime()) / 1_000 : 0;
  const done = pass?.done.reduce((sum, each) => sum + counts[each], 0) ?? 0;
  if (!pass || done === 0 || seconds < 0.5) return { rate: null, secondsLeft: null };
  const rate = done / seconds;
  return { rate, secondsLeft: Math.ceil(counts[pass.left] / rate) };
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { OneRun, StartRun } from "./input";
import { mayCancel, mayRetry, mayRun, mayStart, mayUndo } from "./policy";
import { lockRun, REPEATS, tellWorkers } from "./row";

// What people decide about a run. The work itself is done by whoever works on runs: lib/run/work.ts.

/**
 * Import what is ready, or go on after it was stopped.
 *
 * With `repeats`, stories that were skipped because the newsroom has them already are imported, too.
 *
 * @throws NotFound; Forbidden for who may not, and while the run is busy or has nothing left.
 */
export function startRun(actor: Person, { runId, repeats }: StartRun): Promise<void> {
  return inTransaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (repeats) {
      const { count } = await tx.importItem.updateMany({
        where: { runId, ...REPEATS },
        data: { state: "ready", because: "" },
      });
      run.counts.ready += count;
    }
    authorize(mayStart(actor, run));
    // Who stopped the check wants the rest checked first.
    const state = run.counts.new > 0 ? "checking" : "importing";
    await tx.importRun.update({
      where: { id: runId },
      data: { state, repeats, startedById: actor.userId, startedAt: new Date(), finishedAt: null },
    });
    await record(tx, actor, { type: "import-run.started", subjectId: runId, name: run.name });
    await tellWorkers(tx, runId);
  });
}

/**
 * Stop between two stories. What is imported stays; the rest can be gone on with. Stopping what has come to rest
 * meanwhile is no error.
 *
 * @throws NotFound; Forbidden.
 */
export function cancelRun(actor: Person, { runId }: OneRun): Promise<void> {
  return inTransaction(async (tx) => {
    const run = await lockRun(tx, runId);
    authorize(mayRun(actor));
    if (!mayCancel(actor, run).allowed) return;
    await tx.importRun.update({ where: { id: runId }, data: { state: "cancelled", finishedAt: new Date() } });
    await record(tx, actor, { type: "import-run.cancelled", subjectId: runId, name: run.name });
  });
}

/**
 * Check the failed ones again; a person then starts anew.
 *
 * @throws NotFound; Forbidden.
 */
export function retryRun(actor: Person, { runId }: OneRun): Promise<void> {
  return inTransaction(async (tx) => {
    const run = await lockRun(tx, runId);
    authorize(mayRetry(actor, run));
    await tx.importItem.updateMany({
      where: { runId, state: "failed" },
      data: { state: "new", because: "", attempts: 0 },
    });
    await tx.importRun.update({
      where: { id: runId },
      data: { state: "checking", startedById: actor.userId, startedAt: new Date(), finishedAt: null },
    });
    await tellWorkers(tx, runId);
  });
}

/**
 * Put the run's articles away, but those that somebody has worked on or published since: they stay and are listed.
 *
 * @throws NotFound; Forbidden.
 */
export function undoRun(actor: Person, { runId }: OneRun): Promise<void> {
  return inTransaction(async (tx) => {
    const run = await lockRun(tx, runId);
    authorize(mayUndo(actor, run));
    await tx.importRun.update({
      where: { id: runId },
      data: { state: "undoing", startedById: actor.userId, startedAt: new Date(), finishedAt: null },
    });
    await tellWorkers(tx, runId);
  });
}

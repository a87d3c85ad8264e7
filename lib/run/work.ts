import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import { personAtWork } from "@/lib/user/person-at-work";
import { checkItems } from "./check-items";
import { type Claim, claimItems, releaseClaim } from "./claim";
import { forgetCutOff } from "./create";
import { importItems } from "./import-items";
import { mayRun } from "./policy";
import { undoItems } from "./undo-items";

/** Stories that are claimed at once: one transaction's worth. */
const BATCH = 40;
/** Batches that one process has in hand: while the database writes one down, the next is read. */
const HANDS = 2;

/**
 * Work on runs until nothing is left to do, or until told to stop: what was begun is finished then, the rest is given
 * back. Any number of workers, in any number of processes, share the work.
 *
 * @returns how many stories were worked on
 */
export async function workOnRuns(
  actor: Actor,
  { workerId, signal }: { workerId: string; signal?: AbortSignal },
): Promise<number> {
  authorize(may(actor, "import.work", "Only the newsroom itself works on runs."));
  await forgetCutOff();
  const hands = [workerId, ...Array.from({ length: HANDS - 1 }, () => crypto.randomUUID())];
  const done = await Promise.all(hands.map((hand) => workAlone(actor, hand, signal)));
  return done.reduce((sum, each) => sum + each, 0);
}

async function workAlone(actor: Actor, workerId: string, signal: AbortSignal | undefined): Promise<number> {
  let done = 0;
  while (!signal?.aborted) {
    const claim = await claimItems(workerId, BATCH);
    if (!claim) return done;
    if (claim.items.length > 0) await work(actor, workerId, claim);
    done += claim.items.length;
  }
  return done;
}

async function work(actor: Actor, workerId: string, claim: Claim): Promise<void> {
  try {
    const person = await personAtWork(claim.startedById);
    if (!person || !mayRun(person).allowed) return await stop(actor, claim);
    if (claim.pass.state === "checking") await checkItems(workerId, person, claim);
    else if (claim.pass.state === "importing") await importItems(workerId, person, claim);
    else await undoItems(workerId, claim);
  } finally {
    await releaseClaim(workerId, claim).catch(() => {}); // the lease ends by itself
  }
}

/** Nobody imports in the name of somebody who may not do so any more. */
async function stop(actor: Actor, { runId, name, pass }: Claim): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { id: runId, state: pass.state },
      data: { state: "cancelled", finishedAt: new Date() },
    });
    if (count === 1) await record(tx, actor, { type: "import-run.cancelled", subjectId: runId, name });
  });
}

import "@/lib/testing/database";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { checkedRun, shortStories, statesOf, work } from "@/lib/testing/runs";
import { hire } from "@/lib/testing/staff";
import { claimItems, holdClaim, releaseClaim } from "./claim";
import { createRun } from "./create";
import { cancelRun, startRun } from "./decide";
import { getRun } from "./get-run";

/** A run that nobody has looked at, not even to count it. */
async function newRun({ userId }: Person, total: number): Promise<string> {
  const { id: runId } = await db.importRun.create({
    data: { createdById: userId, startedById: userId, name: "new", state: "checking", total },
  });
  const numbers = Array.from({ length: total }, (_, at) => at + 1);
  await db.importItem.createMany({
    data: numbers.map((number) => ({ runId, number, key: `${number}.txt` })),
  });
  return runId;
}

/** Until so many transactions wait for another. */
async function waitsForLocks(count: number): Promise<void> {
  for (;;) {
    const waiting = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (waiting.length >= count) return;
    await pause(10);
  }
}

describe("a run that workers share", () => {
  it("has no story done twice", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, shortStories(130));
    await startRun(editor, { runId, repeats: false });
    const done = await Promise.all([work(), work(), work()]);
    expect(done.reduce((sum, each) => sum + each, 0)).toBe(130);
    const items = await db.importItem.findMany({ where: { runId } });
    expect(new Set(items.map(({ articleId }) => articleId)).size).toBe(130);
    expect(await db.article.count({ where: { createdById: editor.userId } })).toBe(130);
  });

  it("goes on with what one left behind that crashed, once its time is over", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, shortStories(5));
    await startRun(editor, { runId, repeats: false });
    const gone = { claimedBy: crypto.randomUUID(), claimedUntil: new Date(Date.now() + 60_000) };
    await db.importItem.updateMany({ where: { runId, number: { lte: 2 } }, data: gone });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ imported: 3, ready: 2 });
    expect(await getRun(editor, { runId })).toMatchObject({ state: "importing" });
    await db.importItem.updateMany({
      where: { runId, number: { lte: 2 } },
      data: { claimedUntil: new Date(0) },
    });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ imported: 5 });
  });

  it("is claimed a batch at a time, also when the database knows nothing of it yet", async () => {
    const editor = await hire("editor");
    // Of a table with other runs, PostgreSQL takes one that has just come in for a row or none.
    await checkedRun(editor, shortStories(400));
    await db.$executeRaw`ANALYZE "ImportItem"`;
    const runId = await newRun(editor, 300);
    const workerId = crypto.randomUUID();
    const claim = await claimItems(workerId, 40);
    expect(claim).toMatchObject({ runId });
    expect(claim?.items.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    await db.importRun.update({ where: { id: runId }, data: { state: "cancelled" } });
  });

  it("can be stopped while workers take turns at it: who asked first is first", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, shortStories(80));
    await startRun(editor, { runId, repeats: false });
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const [one, two] = [await claimItems(first, 40), await claimItems(second, 40)];
    if (!(one && two)) throw new Error("there is work for two");
    const held = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const working = inTransaction(async (tx) => {
      await holdClaim(tx, first, one);
      held.resolve();
      await done.promise;
    });
    await held.promise;
    const stopped = cancelRun(editor, { runId });
    await waitsForLocks(1);
    const late = inTransaction((tx) => holdClaim(tx, second, two));
    await Promise.race([late, waitsForLocks(2)]);
    done.resolve();
    await Promise.all([working, stopped]);
    expect(await late).toEqual(new Set());
  });

  it("does not hold it against a story that the database was away", async () => {
    const editor = await hire("editor");
    const { runId } = await createRun(editor, { name: "one", items: shortStories(1) });
    for (let times = 0; times < 8; times++) {
      const workerId = crypto.randomUUID();
      const claim = await claimItems(workerId, 40);
      if (claim) await releaseClaim(workerId, claim);
    }
    await work();
    expect(await statesOf(editor, runId)).toEqual({ ready: 1 });
  });
});

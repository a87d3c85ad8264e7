import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { StorySource } from "@/lib/import/formats/source";
import { cleanFileName } from "@/lib/media/file-name";
import { MAX_ITEMS } from "./limits";
import { mayRun } from "./policy";
import { tellWorkers } from "./row";

/** Stories, or bytes of them, that are written in one go. */
const BATCH = 200;
const BATCH_BYTES = 8_000_000;
/**
 * So many new stories that PostgreSQL is told of them at once. By itself it looks after a minute, and until then goes
 * through the whole run for each story: of 20,000 it checked 150 a second, then 800.
 */
const MANY = 1_000;

/**
 * Take many stories in, as they come: they are written down piece by piece, so that a hundred thousand need no more
 * memory than a hundred. Then all of them are checked by whoever works on runs; no article is made before a person
 * says so.
 *
 * A source that breaks off leaves nothing behind.
 *
 * @throws Forbidden for who may not; Invalid when there is no story in it, or there are too many.
 */
export async function createRun(
  actor: Person,
  { name, items }: { name: string; items: AsyncIterable<StorySource> | Iterable<StorySource> },
): Promise<{ runId: string; total: number }> {
  authorize(mayRun(actor));
  const { id: runId } = await db.importRun.create({
    data: { createdById: actor.userId, startedById: actor.userId, name: cleanFileName(name) },
    select: { id: true },
  });
  try {
    const total = await receive(runId, items);
    if (total === 0) throw Invalid.because("source", "There is no story in it. Choose another file.");
    if (total >= MANY) await db.$executeRaw`ANALYZE "ImportItem"`;
    await inTransaction(async (tx) => {
      await tx.importRun.update({
        where: { id: runId },
        data: { total, state: "checking", startedAt: new Date() },
      });
      await record(tx, actor, { type: "import-run.created", subjectId: runId, name, total });
      await tellWorkers(tx, runId);
    });
    return { runId, total };
  } catch (thrown) {
    await forget(runId).catch(() => {}); // the database is away: it is forgotten later, with others that were cut off
    throw thrown;
  }
}

async function receive(
  runId: string,
  items: AsyncIterable<StorySource> | Iterable<StorySource>,
): Promise<number> {
  let total = 0;
  let bytes = 0;
  let batch: {
    runId: string;
    number: number;
    key: string;
    title: string;
    source: Uint8Array<ArrayBuffer>;
  }[] = [];
  const write = async () => {
    await db.importItem.createMany({ data: batch });
    batch = [];
    bytes = 0;
  };
  for await (const item of items) {
    if (++total > MAX_ITEMS)
      throw Invalid.because(
        "source",
        `A run takes ${MAX_ITEMS.toLocaleString("en")} stories at most. Split the source.`,
      );
    batch.push({
      runId,
      number: total,
      key: line(item.key),
      title: line(item.title),
      source: Uint8Array.from(item.bytes),
    });
    bytes += item.bytes.byteLength;
    if (batch.length >= BATCH || bytes >= BATCH_BYTES) await write();
  }
  if (batch.length > 0) await write();
  return total;
}

/** One line that a database can keep. */
const line = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\s\0]+/gu, " ")
    .trim()
    .slice(0, 300)
    .toWellFormed();

/** Nothing was made of it: there is nothing to keep. */
async function forget(runId: string): Promise<void> {
  await db.importItem.deleteMany({ where: { runId } });
  await db.importRun.deleteMany({ where: { id: runId } });
}

/** Nothing comes in for longer than this, in milliseconds: who brought it was cut off, by a crash or for good. */
const LONGEST = 24 * 3_600_000;

/** Forget what came in only in part, when nobody can be bringing the rest any more. */
export async function forgetCutOff(): Promise<void> {
  const rows = await db.importRun.findMany({
    where: { state: "receiving", createdAt: { lt: new Date(Date.now() - LONGEST) } },
    select: { id: true },
  });
  for (const { id } of rows) await forget(id);
}

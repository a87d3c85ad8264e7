import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCluster } from "@/lib/db/embedded/cluster";
import { createDatabase } from "@/lib/db/embedded/create-database";
import { migrate } from "@/lib/db/migrate";
import { inWords, type Row } from "./table";
import { writeGhost, writeWxr } from "./write-exports";

const STORIES = 2_000;

/**
 * Importing exports of 2,000 stories into a newsroom's database, which keeps them as durably as any: taking them in,
 * reading them, and making articles of them.
 */
export async function bulkRows(): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), "galley-bench-"));
  chmodSync(home, 0o711); // as root, PostgreSQL is another user
  const settings = {
    log: join(home, "postgres.log"),
    password: "for-the-bench",
    durable: true,
    maxConnections: 60,
  };
  const cluster = await startCluster({ folder: join(home, "postgres"), ...settings });
  try {
    await createDatabase(cluster.url("postgres"), "galley");
    process.env.DATABASE_URL = cluster.url("galley");
    await migrate(process.env.DATABASE_URL);
    const exports = [
      { name: "a WordPress export", write: writeWxr },
      { name: "a Ghost export", write: writeGhost },
    ];
    const rows: Row[] = [];
    for (const { name, write } of exports) {
      const path = join(home, "export");
      await write(path, STORIES);
      rows.push(await importRow(name, path));
    }
    return rows;
  } finally {
    const { db } = await import("@/lib/db/client");
    await db.$disconnect();
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function importRow(name: string, path: string): Promise<Row> {
  const [{ createRun }, { startRun }, { getRun }, { workOnRuns }, { splitFile }] = await Promise.all([
    import("@/lib/run/create"),
    import("@/lib/run/decide"),
    import("@/lib/run/get-run"),
    import("@/lib/run/work"),
    import("@/lib/import/split"),
  ]);
  const editor = await hireEditor();
  const work = () => workOnRuns({ kind: "system", task: "import-run" }, { workerId: crypto.randomUUID() });
  const times = [performance.now()];
  const { runId } = await createRun(editor, { name, items: splitFile(path, name) });
  times.push(performance.now());
  await work();
  times.push(performance.now());
  await startRun(editor, { runId, repeats: false });
  await work();
  times.push(performance.now());
  const { counts } = await getRun(editor, { runId });
  if (counts.imported !== STORIES)
    throw new Error(`${counts.imported} of ${STORIES} stories of ${name} were imported`);
  const [begun = 0, taken = 0, read = 0, made = 0] = times;
  return {
    what: `importing ${name} of ${STORIES.toLocaleString("en")}, stories a second`,
    value: String(Math.round((STORIES / (made - read)) * 1_000)),
    note: `taken in within ${inWords(taken - begun)}, checked within ${inWords(read - taken)}, imported within ${inWords(made - read)}`,
  };
}

const HUGE = 100_000;

/** Memory while exports of 100,000 stories are cut: the most that the process had, and how much more than before. */
export async function hugeRows(): Promise<Row[]> {
  const { splitFile } = await import("@/lib/import/split");
  const home = mkdtempSync(join(tmpdir(), "galley-bench-"));
  try {
    const rows: Row[] = [];
    for (const [name, write] of [
      ["WordPress", writeWxr],
      ["Ghost", writeGhost],
    ] as const) {
      const path = join(home, name);
      await write(path, HUGE);
      const before = process.memoryUsage().rss;
      const began = performance.now();
      let most = before;
      let count = 0;
      for await (const _ of splitFile(path, name))
        if (++count % 500 === 0) most = Math.max(most, process.memoryUsage().rss);
      rows.push({
        what: `cutting a ${name} export of ${HUGE.toLocaleString("en")}`,
        value: `${Math.round(most / 1_000_000)} MB`,
        note: `${Math.round((most - before) / 1_000_000)} MB more than before, ${count} stories within ${inWords(performance.now() - began)}`,
      });
      rmSync(path);
    }
    return rows;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function hireEditor() {
  const [{ db }, { personAtWork }] = await Promise.all([
    import("@/lib/db/client"),
    import("@/lib/user/person-at-work"),
  ]);
  const { id } = await db.user.create({
    data: { email: `${crypto.randomUUID()}@galley.example`, name: "Bench", role: "editor" },
  });
  const person = await personAtWork(id);
  if (!person) throw new Error("the editor of the bench is not at work");
  return person;
}

import "@/lib/testing/database";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { splitFile } from "@/lib/import/split";
import { createRun } from "@/lib/run/create";
import { startRun } from "@/lib/run/decide";
import { workOnRuns } from "@/lib/run/work";
import { hire } from "@/lib/testing/staff";
import { writeWxr } from "@/scripts/bench/write-exports";

const root = fileURLToPath(new URL("../../", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "galley-import-as-"));
const file = join(home, "skerry.xml");
/** Ten batches: time enough to be stopped in. */
const STORIES = 400;

beforeAll(() => writeWxr(file, STORIES));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const running = new Set<ChildProcess>();
afterEach(async () => {
  for (const child of running) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
  for (const table of ["PictureJob", "ImportItem", "ImportRun", "Segment"] as const)
    await db.$executeRawUnsafe(`DELETE FROM "${table}"`);
  await db.$executeRawUnsafe(`UPDATE "Article" SET "discardedAt" = now()`);
});

/** `npm run import` without npm around it, with the database of this test. */
function importing(by: Person, ...rest: string[]) {
  const child = spawn(
    process.execPath,
    ["--import", "./scripts/resolve-ts.mjs", "scripts/import.ts", "--as", by.email, "--yes", ...rest],
    {
      cwd: root,
      env: { ...process.env, GALLEY_DATA: join(home, "data") },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  running.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = once(child, "close").then(([code]) => {
    running.delete(child);
    return { code, said };
  });
  return { child, ended };
}

/** Wait until the run stands so; its id. */
async function until(state: "checking" | "importing", done: number): Promise<string> {
  for (;;) {
    const run = await db.importRun.findFirst({ where: { state } });
    const left = state === "checking" ? "new" : "ready";
    if (run && run.total - (await db.importItem.count({ where: { runId: run.id, state: left } })) >= done)
      return run.id;
    await pause(20);
  }
}

async function expectEachOnce(runId: string): Promise<void> {
  const items = await db.importItem.findMany({ where: { runId }, select: { state: true, articleId: true } });
  expect(items.map(({ state }) => state)).toEqual(Array(STORIES).fill("imported"));
  expect(new Set(items.map(({ articleId }) => articleId)).size).toBe(STORIES);
  expect(await db.article.count({ where: { discardedAt: null } })).toBe(STORIES);
}

describe("importing from the command line", { timeout: 120_000 }, () => {
  it("stops between two stories, says how to go on, and goes on", async () => {
    const editor = await hire("editor");
    const first = importing(editor, file);
    const runId = await until("importing", 1);
    first.child.kill("SIGTERM");
    const stopped = await first.ended;
    expect(stopped.code).toBe(130);
    expect(stopped.said).toMatch(/Stopped: [\d,]+ stories imported, \d+ left\. Go on with: npm run import/u);
    expect(stopped.said).toContain(`--as ${editor.email} --run ${runId}`);
    const { code, said } = await importing(editor, "--run", runId).ended;
    expect(said).toMatch(/✓ Imported/u);
    expect(code).toBe(0);
    await expectEachOnce(runId);
  });

  it("imports what is left after it was stopped while it still read", async () => {
    const editor = await hire("editor");
    const first = importing(editor, file);
    const runId = await until("checking", 40);
    first.child.kill("SIGINT");
    expect((await first.ended).said).toMatch(/Stopped: 0 stories imported, 400 left\./u);
    const { code, said } = await importing(editor, "--run", runId).ended;
    expect(said).toMatch(/✓ Imported 400 stories/u);
    expect(code).toBe(0);
    await expectEachOnce(runId);
  });

  it("goes on with a run whose process was killed", async () => {
    const editor = await hire("editor");
    const first = importing(editor, file);
    const runId = await until("importing", 1);
    first.child.kill("SIGKILL");
    await first.ended;
    // What it had in hand is anybody's when its lease ends; nobody waits for that here.
    await db.$executeRaw`UPDATE "ImportItem" SET "claimedUntil" = now() WHERE "claimedUntil" IS NOT NULL`;
    const { code, said } = await importing(editor, "--run", runId).ended;
    expect(said).toMatch(/✓ Imported/u);
    expect(code).toBe(0);
    await expectEachOnce(runId);
  });

  it("shares a run with another process, and no story is done twice", async () => {
    const editor = await hire("editor");
    const { runId } = await createRun(editor, { name: "skerry.xml", items: splitFile(file, "skerry.xml") });
    await workOnRuns({ kind: "system", task: "import-run" }, { workerId: crypto.randomUUID() });
    await startRun(editor, { runId, repeats: false });
    const both = [1, 2].map(() => importing(editor, "--run", runId).ended);
    expect((await Promise.all(both)).map(({ code, said }) => (code === 0 ? code : said))).toEqual([0, 0]);
    await expectEachOnce(runId);
  });
});

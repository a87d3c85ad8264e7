import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import { checkedRun, imported, itemsOf, shortStories, statesOf, UNREADABLE, work } from "@/lib/testing/runs";
import { hire } from "@/lib/testing/staff";
import { createRun } from "./create";
import { cancelRun, retryRun, startRun } from "./decide";
import { getRun } from "./get-run";
import { listItems } from "./list";
import { workOnRuns } from "./work";

describe("a run of many stories", () => {
  it("reads all of them first, and makes nothing", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, shortStories(3));
    const run = await getRun(editor, { runId });
    expect(run).toMatchObject({ state: "checked", total: 3, start: { allowed: true } });
    const items = await itemsOf(editor, runId);
    expect(items).toMatchObject([
      { number: 1, state: "ready", articleId: null },
      { number: 2 },
      { number: 3 },
    ]);
    expect(items[0]?.title).toMatch(/^Ferry 1 of/u);
  });

  it("makes an article of each when a person says so, with its import and its event", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, shortStories(45));
    await imported(editor, runId);
    expect(await statesOf(editor, runId)).toEqual({ imported: 45 });
    expect(await getRun(editor, { runId })).toMatchObject({ state: "done" });
    const items = await itemsOf(editor, runId);
    const { article, importId } = await getArticle(editor, { articleId: items[0]?.articleId ?? "" });
    expect(article.fields).toMatchObject({ byline: ["Ana Ruiz"], headline: items[0]?.title });
    const kept = await db.import.findUniqueOrThrow({
      where: { id: importId ?? "" },
      include: { segments: true },
    });
    expect(Buffer.from(kept.bytes).toString()).toContain("came back on Tuesday");
    expect(kept.segments.length).toBeGreaterThan(2);
  });

  it("names what can't be read, imports the rest, and reads the failed ones again", async () => {
    const editor = await hire("editor");
    const items = [...shortStories(2), UNREADABLE];
    const runId = await checkedRun(editor, items);
    expect(await statesOf(editor, runId)).toEqual({ ready: 2, failed: 1 });
    await imported(editor, runId);
    const failed = await listItems(editor, { runId, state: "failed", search: "", after: 0 });
    expect(failed.items).toMatchObject([{ key: "a.pdf", because: expect.stringMatching(/^This is a PDF/u) }]);
    await retryRun(editor, { runId });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ imported: 2, failed: 1 });
  });

  it("says before anything is made which fields of a story don't fit, and how many of what they take", async () => {
    const editor = await hire("editor");
    const topics = Array.from({ length: 21 }, (_, at) => `Topic ${at}`).join(", ");
    const crowded = `---\ntitle: Many topics\ntags: [${topics}]\n---\n\nThe ferry came back on Tuesday, the harbour master said.\n`;
    const runId = await checkedRun(editor, [
      ...shortStories(1),
      { key: "crowded.md", title: "", bytes: Buffer.from(crowded) },
    ]);
    expect(await statesOf(editor, runId)).toEqual({ ready: 1, failed: 1 });
    const failed = await listItems(editor, { runId, state: "failed", search: "", after: 0 });
    expect(failed.items).toMatchObject([
      {
        title: "Many topics",
        because: "Topics: Name 20 at most. Import this story by itself, where you can change that.",
      },
    ]);
  });

  it("stops between two stories, and can be gone on with", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, shortStories(4));
    await startRun(editor, { runId, repeats: false });
    await cancelRun(editor, { runId });
    expect(await work()).toBe(0);
    expect(await statesOf(editor, runId)).toEqual({ ready: 4 });
    await imported(editor, runId);
    expect(await statesOf(editor, runId)).toEqual({ imported: 4 });
  });

  it("skips what the newsroom has already, unless it is told to import it once more", async () => {
    const editor = await hire("editor");
    const same = shortStories(2);
    for (const repeats of [false, false, true]) {
      const { runId } = await createRun(editor, { name: "again", items: same });
      await work();
      const { counts } = await getRun(editor, { runId });
      if (counts.ready > 0 || repeats) await startRun(editor, { runId, repeats });
      await work();
    }
    expect(await db.article.count({ where: { createdById: editor.userId } })).toBe(4);
  });

  it("says what is wrong with a story however often somebody tries it again", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, [UNREADABLE]);
    for (let tries = 0; tries < 6; tries++) {
      await retryRun(editor, { runId });
      await work();
    }
    const items = await itemsOf(editor, runId);
    expect(items).toMatchObject([{ state: "failed", because: expect.stringMatching(/^This is a PDF/u) }]);
  });

  it("is for editors, and stops when who began it may not work here any more", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    await expect(createRun(writer, { name: "x", items: shortStories(1) })).rejects.toThrow(/Only editors/u);
    const runId = await checkedRun(editor, shortStories(2));
    await expect(startRun(writer, { runId, repeats: false })).rejects.toThrow(/Only editors/u);
    await expect(getRun(writer, { runId })).rejects.toThrow(/Only editors/u);
    await expect(workOnRuns(editor, { workerId: crypto.randomUUID() })).rejects.toThrow(/newsroom itself/u);
    await startRun(editor, { runId, repeats: false });
    await db.user.update({ where: { id: editor.userId }, data: { disabledAt: new Date() } });
    await work();
    expect(await db.importRun.findUnique({ where: { id: runId } })).toMatchObject({ state: "cancelled" });
  });

  it("stops when the person who began it may not import many stories any more", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, shortStories(3));
    await startRun(editor, { runId, repeats: false });
    await db.user.update({ where: { id: editor.userId }, data: { role: "writer" } });
    await work();
    expect(await db.article.count({ where: { createdById: editor.userId } })).toBe(0);
    expect(await db.importRun.findUnique({ where: { id: runId } })).toMatchObject({ state: "cancelled" });
    expect(
      await db.event.findFirst({ where: { subjectId: runId, type: "import-run.cancelled" } }),
    ).toMatchObject({
      actorTask: "import-run",
    });
  });
});

import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Actor, Person } from "@/lib/access/actor";
import { appendChange } from "@/lib/article/commit";
import { getArticle } from "@/lib/article/get";
import { listArticles } from "@/lib/article/list";
import { NEWSROOM_CLIENT } from "@/lib/article/newsroom-client";
import { lockArticle } from "@/lib/article/row";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { figures } from "@/lib/document/measure";
import { rewritten, story } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { claimItems, releaseClaim } from "./claim";
import { createRun } from "./create";
import { cancelRun, retryRun, startRun, undoRun } from "./decide";
import { getRun } from "./get-run";
import { listItems } from "./list";
import { workOnRuns } from "./work";

const NEWSROOM: Actor = { kind: "system", task: "import-run" };
const work = (signal?: AbortSignal) =>
  workOnRuns(NEWSROOM, { workerId: crypto.randomUUID(), ...(signal ? { signal } : {}) });

const stories = (count: number, name = crypto.randomUUID()) =>
  Array.from({ length: count }, (_, index) => ({
    key: `${name}-${index + 1}.txt`,
    title: "",
    bytes: Buffer.from(
      `Ferry ${index + 1} of ${name} returns\n\nBy Ana Ruiz\n\nThe ferry with the number ${index + 1} came back on Tuesday, the harbour master said.`,
    ),
  }));

async function checked(by: Person, count: number) {
  const { runId } = await createRun(by, { name: "export.xml", items: stories(count) });
  await work();
  return runId;
}

const statesOf = async (by: Person, runId: string) =>
  Object.fromEntries(Object.entries((await getRun(by, { runId })).counts).filter(([, count]) => count > 0));

describe("a run of many stories", () => {
  it("reads all of them first, and makes nothing", async () => {
    const editor = await hire("editor");
    const runId = await checked(editor, 3);
    const run = await getRun(editor, { runId });
    expect(run).toMatchObject({ state: "checked", total: 3, start: { allowed: true } });
    const { items } = await listItems(editor, { runId, search: "", after: 0 });
    expect(items).toMatchObject([
      { number: 1, state: "ready", articleId: null },
      { number: 2 },
      { number: 3 },
    ]);
    expect(items[0]?.title).toMatch(/^Ferry 1 of/u);
  });

  it("makes an article of each when a person says so, with its import and its event", async () => {
    const editor = await hire("editor");
    const runId = await checked(editor, 45);
    await startRun(editor, { runId, repeats: false });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ imported: 45 });
    expect(await getRun(editor, { runId })).toMatchObject({ state: "done" });
    const { items } = await listItems(editor, { runId, search: "", after: 0 });
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
    const items = [...stories(2), { key: "a.pdf", title: "", bytes: Buffer.from("%PDF-1.7\n") }];
    const { runId } = await createRun(editor, { name: "mixed", items });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ ready: 2, failed: 1 });
    await startRun(editor, { runId, repeats: false });
    await work();
    const failed = await listItems(editor, { runId, state: "failed", search: "", after: 0 });
    expect(failed.items).toMatchObject([{ key: "a.pdf", because: expect.stringMatching(/^This is a PDF/u) }]);
    await retryRun(editor, { runId });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ imported: 2, failed: 1 });
  });

  it("is shared by workers, and no story is done twice", async () => {
    const editor = await hire("editor");
    const runId = await checked(editor, 130);
    await startRun(editor, { runId, repeats: false });
    const done = await Promise.all([work(), work(), work()]);
    expect(done.reduce((sum, each) => sum + each, 0)).toBe(130);
    const items = await db.importItem.findMany({ where: { runId } });
    expect(new Set(items.map(({ articleId }) => articleId)).size).toBe(130);
    expect(await db.article.count({ where: { createdById: editor.userId } })).toBe(130);
  });

  it("goes on with what a worker left behind that crashed, once its time is over", async () => {
    const editor = await hire("editor");
    const runId = await checked(editor, 5);
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

  it("stops between two stories, and can be gone on with", async () => {
    const editor = await hire("editor");
    const runId = await checked(editor, 4);
    await startRun(editor, { runId, repeats: false });
    await cancelRun(editor, { runId });
    expect(await work()).toBe(0);
    expect(await statesOf(editor, runId)).toEqual({ ready: 4 });
    await startRun(editor, { runId, repeats: false });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ imported: 4 });
  });

  it("puts its articles away when it is undone, but not those that somebody has worked on", async () => {
    const editor = await hire("editor");
    const runId = await checked(editor, 3);
    await startRun(editor, { runId, repeats: false });
    await work();
    const { items } = await listItems(editor, { runId, search: "", after: 0 });
    await rewritten(editor, items[1]?.articleId ?? "", { kicker: "Changed" }, story("Another text."));
    await undoRun(editor, { runId });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ undone: 2, kept: 1 });
    const { articles } = await listArticles(editor, { search: "", authorId: editor.userId });
    expect(articles.map(({ id }) => id)).toEqual([items[1]?.articleId]);
    await expect(getArticle(editor, { articleId: items[0]?.articleId ?? "" })).rejects.toThrow(/put away/u);
  });

  it("wants the pictures of its stories, and puts articles away that nothing but a picture came to", async () => {
    const editor = await hire("editor");
    const [plain] = stories(1);
    const text = `${plain?.bytes}\n\n![The ferry](https://example.org/ferry.jpg)\n\nNobody cheered.`;
    const items = [{ key: "ferry.md", title: "", bytes: Buffer.from(text) }];
    const { runId } = await createRun(editor, { name: "pictures", items });
    await work();
    expect(await db.pictureJob.count({ where: { requestedById: editor.userId } })).toBe(0);
    await startRun(editor, { runId, repeats: false });
    await work();
    const [job] = await db.pictureJob.findMany({ where: { requestedById: editor.userId } });
    expect(job).toMatchObject({ src: "https://example.org/ferry.jpg", state: "waiting" });

    const { article } = await getArticle(editor, { articleId: job?.articleId ?? "" });
    expect(figures(article.body)).toMatchObject([{ id: job?.figureId, caption: "The ferry" }]);
    const change = { steps: [], fields: [{ name: "kicker", from: "", to: "Arrived" } as const] };
    await inTransaction((tx) => appendChange(tx, editor, article, change, NEWSROOM_CLIENT));
    await undoRun(editor, { runId });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ undone: 1 });
  });

  it("skips what the newsroom has already, unless it is told to import it once more", async () => {
    const editor = await hire("editor");
    const same = stories(2);
    for (const repeats of [false, false, true]) {
      const { runId } = await createRun(editor, { name: "again", items: same });
      await work();
      const { counts } = await getRun(editor, { runId });
      if (counts.ready > 0 || repeats) await startRun(editor, { runId, repeats });
      await work();
    }
    expect(await db.article.count({ where: { createdById: editor.userId } })).toBe(4);
  });

  it("is for editors, and stops when who began it may not work here any more", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    await expect(createRun(writer, { name: "x", items: stories(1) })).rejects.toThrow(/Only editors/u);
    const runId = await checked(editor, 2);
    await expect(startRun(writer, { runId, repeats: false })).rejects.toThrow(/Only editors/u);
    await expect(getRun(writer, { runId })).rejects.toThrow(/Only editors/u);
    await expect(workOnRuns(editor, { workerId: crypto.randomUUID() })).rejects.toThrow(/newsroom itself/u);
    await startRun(editor, { runId, repeats: false });
    await db.user.update({ where: { id: editor.userId }, data: { disabledAt: new Date() } });
    await work();
    expect(await db.importRun.findUnique({ where: { id: runId } })).toMatchObject({ state: "cancelled" });
  });

  it("leaves nothing behind when its source breaks off, or has no story", async () => {
    const editor = await hire("editor");
    function* broken() {
      yield* stories(3);
      throw new Error("the line broke");
    }
    await expect(createRun(editor, { name: "x", items: broken() })).rejects.toThrow("the line broke");
    await expect(createRun(editor, { name: "x", items: [] })).rejects.toThrow(/no story/u);
    expect(await db.importRun.count({ where: { createdById: editor.userId } })).toBe(0);
  });
});

describe("an agency's kill in a run", () => {
  const sent = (wire: string, version: string, more: object = {}) => ({
    key: `${wire}-${version}`,
    title: "",
    bytes: Buffer.from(
      JSON.stringify({
        uri: `urn:northwire:${wire}`,
        version,
        versioncreated: "2026-03-14T10:00:00Z",
        headline: `Ferry ${wire} stays`,
        body_text: `The ferry ${wire} stays for another ten years, the council said on Tuesday after a long winter.`,
        ...more,
      }),
    ),
  });
  const kill = (wire: string, version: string) =>
    sent(wire, version, { pubstatus: "canceled", body_text: `Kill the story ${wire}: it is not true.` });

  async function imported(by: Person, items: ReturnType<typeof sent>[]) {
    const { runId } = await createRun(by, { name: "wire", items });
    await work();
    const checked = await listItems(by, { runId, search: "", after: 0 });
    if (checked.items.some(({ state }) => state === "ready")) {
      await startRun(by, { runId, repeats: false });
      await work();
    }
    return (await listItems(by, { runId, search: "", after: 0 })).items;
  }

  it("that comes before its story lets it not in, and says so", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    expect(await imported(editor, [kill(wire, "2"), sent(wire, "1")])).toMatchObject([
      { state: "skipped", because: expect.stringContaining("has no article of it") },
      { state: "skipped", because: "The agency has killed this story: number 1.", articleId: null },
    ]);
    expect(await db.article.count({ where: { createdById: editor.userId } })).toBe(0);
  });

  it("lets in what the agency sent after it", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    expect(await imported(editor, [kill(wire, "2"), sent(wire, "3")])).toMatchObject([
      { state: "skipped" },
      { state: "imported" },
    ]);
  });

  it("that stands in another batch is found, too, when the story is imported", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    const items = [kill(wire, "2"), ...stories(90), sent(wire, "1")];
    const { runId } = await createRun(editor, { name: "wire", items });
    await work();
    // As if the two batches had been checked at the same moment, the later one first.
    await db.importItem.updateMany({ where: { runId, number: 92 }, data: { state: "ready" } });
    await startRun(editor, { runId, repeats: false });
    await work();
    const { items: last } = await listItems(editor, { runId, search: "", after: 91 });
    expect(last).toMatchObject([
      { state: "skipped", because: "The agency has killed this story: number 1." },
    ]);
  });

  it("that came with an earlier run holds its story back, but not what was sent after it", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    await imported(editor, [kill(wire, "2")]);
    expect(await imported(editor, [sent(wire, "1")])).toMatchObject([
      {
        state: "skipped",
        because: "The agency has killed this story: number 1 of another run, “wire”.",
        articleId: null,
      },
    ]);
    expect(await imported(editor, [sent(wire, "3")])).toMatchObject([{ state: "imported" }]);
  });

  it("that came with an earlier run is found, too, when the story is imported", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    const { runId } = await createRun(editor, { name: "late", items: [sent(wire, "1")] });
    await work();
    await imported(editor, [kill(wire, "2")]);
    await startRun(editor, { runId, repeats: false });
    await work();
    expect((await listItems(editor, { runId, search: "", after: 0 })).items).toMatchObject([
      { state: "skipped", because: expect.stringContaining("of another run, “wire”") },
    ]);
  });

  it("that comes after its story becomes its notice", async () => {
    const editor = await hire("editor");
    const wire = crypto.randomUUID();
    const [story] = await imported(editor, [sent(wire, "1"), kill(wire, "2")]);
    const articleId = story?.articleId ?? "";
    expect((await getArticle(editor, { articleId })).notices).toHaveLength(1);
  });
});

describe("a run that something happens to", () => {
  const unreadable = [{ key: "a.pdf", title: "", bytes: Buffer.from("%PDF-1.7\n") }];

  it("says what is wrong with a story however often somebody tries it again", async () => {
    const editor = await hire("editor");
    const { runId } = await createRun(editor, { name: "one", items: unreadable });
    await work();
    for (let tries = 0; tries < 6; tries++) {
      await retryRun(editor, { runId });
      await work();
    }
    const { items } = await listItems(editor, { runId, search: "", after: 0 });
    expect(items).toMatchObject([{ state: "failed", because: expect.stringMatching(/^This is a PDF/u) }]);
  });

  it("does not hold it against a story that the database was away", async () => {
    const editor = await hire("editor");
    const { runId } = await createRun(editor, { name: "one", items: stories(1) });
    for (let times = 0; times < 8; times++) {
      const workerId = crypto.randomUUID();
      const claim = await claimItems(workerId, 40);
      if (claim) await releaseClaim(workerId, claim);
    }
    await work();
    expect(await statesOf(editor, runId)).toEqual({ ready: 1 });
  });

  it("goes away when whoever brought it in was cut off, and only then", async () => {
    const editor = await hire("editor");
    const data = { createdById: editor.userId, startedById: editor.userId, name: "cut off" };
    const begun = (hours: number) =>
      db.importRun.create({
        data: {
          ...data,
          createdAt: new Date(Date.now() - hours * 3_600_000),
          items: { create: { number: 1, key: "a", source: Buffer.from("A story.") } },
        },
      });
    const [long, now] = [await begun(25), await begun(1)];
    await work();
    expect(await db.importRun.findUnique({ where: { id: long.id } })).toBeNull();
    expect(await db.importRun.findUnique({ where: { id: now.id } })).toMatchObject({ state: "receiving" });
  });

  it("stops when the person who began it may not import many stories any more", async () => {
    const editor = await hire("editor");
    const runId = await checked(editor, 3);
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

  it("is undone but for what somebody saves at that very moment", async () => {
    const editor = await hire("editor");
    const runId = await checked(editor, 1);
    await startRun(editor, { runId, repeats: false });
    await work();
    const { items } = await listItems(editor, { runId, search: "", after: 0 });
    const articleId = items[0]?.articleId ?? "";
    const [written, saved] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const saving = inTransaction(async (tx) => {
      const article = await lockArticle(tx, articleId);
      const fields = [{ name: "kicker", from: "", to: "Harbour" } as const];
      await appendChange(tx, editor, article, { steps: [], fields });
      written.resolve();
      await saved.promise;
    });
    await written.promise;
    await undoRun(editor, { runId });
    const undoing = work();
    await expect
      .poll(() => db.$queryRaw<{ waits: bigint }[]>`SELECT count(*) AS waits FROM pg_locks WHERE NOT granted`)
      .not.toEqual([{ waits: 0n }]);
    saved.resolve();
    await Promise.all([saving, undoing]);
    expect(await statesOf(editor, runId)).toEqual({ kept: 1 });
    expect(await db.article.findUnique({ where: { id: articleId } })).toMatchObject({ discardedAt: null });
  });
});

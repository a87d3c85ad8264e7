import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import { toText } from "@/lib/document/measure";
import type { StoryIdentity } from "@/lib/import/imported-story";
import { rewritten } from "@/lib/testing/articles";
import { longStory } from "@/lib/testing/long-stories";
import { asFiles, checkedRun, imported, itemsOf, work } from "@/lib/testing/runs";
import { hire } from "@/lib/testing/staff";
import { wireStory } from "@/lib/testing/wire-stories";
import { writeChecks } from "./check-items";
import { claimItems } from "./claim";
import { createRun } from "./create";
import { startRun, undoRun } from "./decide";
import { getRun } from "./get-run";
import { importReads } from "./import-items";

const LATER = {
  0: "A paragraph that came with a later version and that says that the vote was counted anew.",
};

/** Words that no other test of this file has. */
const own = (text: string, mark: string) => text.replaceAll(/(?:\S+ ){3}/gu, (words) => `${words}${mark} `);

interface Sent {
  text: string;
  identity: StoryIdentity | null;
}

/** A run of stories as an agency's reader gives them, claimed and written down as a worker does it. */
async function wireRun(by: Person, sent: readonly Sent[]) {
  const { runId } = await createRun(by, { name: "wire", items: asFiles(sent.map(({ text }) => text)) });
  const workerId = crypto.randomUUID();
  const pass = async (write: typeof writeChecks) => {
    for (let claim = await claimItems(workerId, 40); claim; claim = await claimItems(workerId, 40)) {
      if (claim.items.length === 0) return;
      const reads = await Promise.all(
        claim.items.map(async (item) => {
          const { text = "", identity = null } = sent[item.number - 1] ?? {};
          return { item, prepared: await wireStory(text, identity) };
        }),
      );
      await write(workerId, by, claim, reads);
    }
  };
  await pass(writeChecks);
  const found = await itemsOf(by, runId);
  if (found.some(({ state }) => state === "ready")) {
    await startRun(by, { runId, repeats: false });
    await pass(importReads);
  }
  return { runId, checked: found, done: await itemsOf(by, runId) };
}

const version = (id: string, number: number, action: StoryIdentity["action"] = "new") => ({
  id,
  version: String(number),
  action,
});

describe("stories of one run that repeat each other", () => {
  it("are noticed by the check: the second is skipped, and says how it is the same as which", async () => {
    const editor = await hire("editor");
    const text = own(longStory("The ferry stays"), "alpha");
    const reworded = text.replace("the very people", "the very persons");
    const runId = await checkedRun(
      editor,
      asFiles([text, own(longStory("Another"), "beta"), text, reworded]),
    );
    expect(await itemsOf(editor, runId)).toMatchObject([
      { state: "ready", because: "" },
      { state: "ready", because: "" },
      { state: "skipped", because: "The same story as number 1: exactly the same source." },
      {
        state: "skipped",
        because: expect.stringMatching(/^The same story as number 1: 9\d % the same text\.$/u),
      },
    ]);
    const done = await imported(editor, runId);
    expect(done.map(({ state }) => state)).toEqual(["imported", "imported", "skipped", "skipped"]);
    expect(await getRun(editor, { runId })).toMatchObject({ repeated: 2 });
    expect((await imported(editor, runId, true)).map(({ state }) => state)).toEqual(
      Array(4).fill("imported"),
    );
  });

  it("are noticed across batches, by several workers at once", async () => {
    const editor = await hire("editor");
    const texts = Array.from({ length: 90 }, (_, at) =>
      own(longStory(`Story ${at % 45}`), `gamma${at % 45}`),
    );
    const items = texts.map((text, at) =>
      at < 45 ? text : text.replace("the very people", "the very persons"),
    );
    const { runId } = await createRun(editor, { name: "export", items: asFiles(items) });
    await Promise.all([work(), work(), work()]);
    expect((await getRun(editor, { runId })).counts).toMatchObject({ ready: 45, skipped: 45, new: 0 });
  });
});

describe("a story that the newsroom has", () => {
  it("is skipped, and says which article it is and how it is the same", async () => {
    const editor = await hire("editor");
    const text = own(longStory("The ferry stays"), "delta");
    const [first] = await imported(editor, await checkedRun(editor, asFiles([text])));
    const again = await checkedRun(
      editor,
      asFiles([text, text.replace("the very people", "the very persons")]),
    );
    expect(await itemsOf(editor, again)).toMatchObject([
      {
        state: "skipped",
        sameAs: first?.articleId,
        because: "The newsroom has this story already: exactly the same source.",
      },
      {
        state: "skipped",
        sameAs: first?.articleId,
        because: expect.stringMatching(/^The newsroom has this story already: 9\d % the same text\.$/u),
      },
    ]);
  });
});

describe("what an agency sends again, in a run", () => {
  it("brings the article up to date as a version, where nobody has worked on it", async () => {
    const editor = await hire("editor");
    const id = crypto.randomUUID();
    const first = await wireRun(editor, [
      { text: own(longStory("The ferry stays"), "epsilon"), identity: version(id, 1) },
    ]);
    const articleId = first.done[0]?.articleId ?? "";
    const {
      runId,
      checked: seen,
      done,
    } = await wireRun(editor, [
      { text: own(longStory("The ferry stays", LATER), "epsilon"), identity: version(id, 2, "update") },
    ]);
    expect(seen).toMatchObject([
      {
        state: "ready",
        sameAs: articleId,
        because: expect.stringMatching(/^A later version of “The ferry/u),
      },
    ]);
    expect(done).toMatchObject([{ state: "imported", sameAs: articleId, articleId: null }]);
    const { article } = await getArticle(editor, { articleId });
    expect(article.version).toBe(1);
    expect(toText(article.body)).toContain("counted anew");
    await undoRun(editor, { runId });
    await work();
    expect(await itemsOf(editor, runId)).toMatchObject([
      { state: "kept", because: expect.stringMatching(/there before/u) },
    ]);
    await expect(getArticle(editor, { articleId })).resolves.toBeDefined();
  });

  it("is skipped with the reason where somebody has, and so is an earlier version", async () => {
    const editor = await hire("editor");
    const id = crypto.randomUUID();
    const { done } = await wireRun(editor, [
      { text: own(longStory("The ferry stays"), "zeta"), identity: version(id, 2) },
    ]);
    const articleId = done[0]?.articleId ?? "";
    await rewritten(editor, articleId, { kicker: "Harbour" });
    const again = await wireRun(editor, [
      { text: own(longStory("The ferry stays", LATER), "zeta"), identity: version(id, 3, "correction") },
      { text: own(longStory("The ferry"), "zeta1"), identity: version(id, 1) },
    ]);
    expect(again.done).toMatchObject([
      { state: "skipped", sameAs: articleId, because: expect.stringMatching(/somebody has worked on/u) },
      { state: "skipped", sameAs: articleId, because: expect.stringMatching(/sender’s own number/u) },
    ]);
    expect((await getArticle(editor, { articleId })).article.version).toBe(1);
  });

  it("makes one article of several versions in one run, as the last of them says", async () => {
    const editor = await hire("editor");
    const id = crypto.randomUUID();
    const { checked: seen, done } = await wireRun(editor, [
      { text: own(longStory("First"), "eta"), identity: version(id, 1) },
      { text: own(longStory("Second"), "eta"), identity: version(id, 2, "update") },
      { text: own(longStory("First again"), "eta"), identity: version(id, 1) },
    ]);
    expect(seen.map(({ state }) => state)).toEqual(["ready", "ready", "skipped"]);
    expect(done).toMatchObject([
      { state: "imported" },
      { state: "imported", articleId: null },
      { state: "skipped" },
    ]);
    const { article } = await getArticle(editor, { articleId: done[0]?.articleId ?? "" });
    expect(article.fields.headline).toContain("Second");
    expect(await db.article.count({ where: { createdById: editor.userId } })).toBe(1);
  });

  it("puts a kill's notice on the article, makes nothing of a kill alone, and says so", async () => {
    const editor = await hire("editor");
    const id = crypto.randomUUID();
    const kill = (of: string) => ({
      text: `KILL: do not use story ${of}.`,
      identity: version(of, 9, "kill"),
    });
    const { done } = await wireRun(editor, [
      { text: own(longStory("The ferry stays"), "theta"), identity: version(id, 1) },
      kill(id),
      kill(crypto.randomUUID()),
    ]);
    expect(done).toMatchObject([
      { state: "imported" },
      { state: "imported", articleId: null, sameAs: done[0]?.articleId },
      { state: "skipped", sameAs: null, because: expect.stringMatching(/no article of it/u) },
    ]);
    const { notices } = await getArticle(editor, { articleId: done[0]?.articleId ?? "" });
    expect(notices).toMatchObject([{ message: expect.stringContaining("do not use story") }]);
    expect(await db.article.count({ where: { createdById: editor.userId } })).toBe(1);
  });
});

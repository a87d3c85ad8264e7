import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import { appendChange } from "@/lib/article/commit";
import { getArticle } from "@/lib/article/get";
import { listArticles } from "@/lib/article/list";
import { NEWSROOM_CLIENT } from "@/lib/article/newsroom-client";
import { lockArticle } from "@/lib/article/row";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { figures } from "@/lib/document/measure";
import { rewritten, story } from "@/lib/testing/articles";
import { checkedRun, imported, shortStories, statesOf, work } from "@/lib/testing/runs";
import { hire } from "@/lib/testing/staff";
import { undoRun } from "./decide";

describe("a run that is undone", () => {
  it("puts its articles away, but not those that somebody has worked on", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, shortStories(3));
    const items = await imported(editor, runId);
    await rewritten(editor, items[1]?.articleId ?? "", { kicker: "Changed" }, story("Another text."));
    await undoRun(editor, { runId });
    await work();
    expect(await statesOf(editor, runId)).toEqual({ undone: 2, kept: 1 });
    const { articles } = await listArticles(editor, { search: "", authorId: editor.userId });
    expect(articles.map(({ id }) => id)).toEqual([items[1]?.articleId]);
    await expect(getArticle(editor, { articleId: items[0]?.articleId ?? "" })).rejects.toThrow(/put away/u);
  });

  it("puts articles away, too, that nothing came to but the pictures that it wanted", async () => {
    const editor = await hire("editor");
    const [plain] = shortStories(1);
    const text = `${plain?.bytes}\n\n![The ferry](https://example.org/ferry.jpg)\n\nNobody cheered.`;
    const items = [{ key: "ferry.md", title: "", bytes: Buffer.from(text) }];
    const runId = await checkedRun(editor, items);
    expect(await db.pictureJob.count({ where: { requestedById: editor.userId } })).toBe(0);
    await imported(editor, runId);
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

  it("keeps what somebody saves at that very moment", async () => {
    const editor = await hire("editor");
    const runId = await checkedRun(editor, shortStories(1));
    const items = await imported(editor, runId);
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

import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { dismissNotice } from "@/lib/article/dismiss-notice";
import { getArticle } from "@/lib/article/get";
import { DismissNotice } from "@/lib/article/input";
import { listArticles } from "@/lib/article/list";
import { publishArticle } from "@/lib/article/publish";
import { db } from "@/lib/db/client";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { openSection, rewritten } from "@/lib/testing/articles";
import { longStory } from "@/lib/testing/long-stories";
import { recordedAbout } from "@/lib/testing/recorded";
import { hire } from "@/lib/testing/staff";
import { wired } from "@/lib/testing/wire-stories";
import { noteKill } from "./note-kill";
import { updateArticleFromImport } from "./update-article";

const NOTE = "The vote never took place. A substitute follows.";

/** An article from an agency, ready to be published, and the agency's kill of it. */
async function killed(by: Person) {
  const id = crypto.randomUUID();
  const first = await wired(by, longStory("The ferry stays"), { id, version: "1", action: "new" });
  const { articleId } = await createArticleFromImport(by, { importId: first });
  const { version } = await rewritten(by, articleId, { sectionId: await openSection("News") });
  const kill = await wired(
    by,
    `KILL: the ferry stays.\n\nPlease kill the story ${id}.`,
    { id, version: "2", action: "kill" },
    { note: NOTE },
  );
  return { articleId, version, importId: kill, first };
}

describe("a story that its agency has killed", () => {
  it("has a notice, in the list too, and nobody publishes it", async () => {
    const editor = await hire("editor");
    const { articleId, version, importId, first } = await killed(editor);
    await noteKill(editor, { importId, articleId });
    const opened = await getArticle(editor, { articleId });
    expect(opened).toMatchObject({
      importId: first,
      notices: [{ importId, message: NOTE }],
      issues: expect.arrayContaining([expect.objectContaining({ field: "notice", severity: "blocks" })]),
      article: { version },
    });
    const { articles } = await listArticles(editor, { search: "", authorId: editor.userId });
    expect(articles).toMatchObject([{ id: articleId, killed: true }]);
    await expect(publishArticle(editor, { articleId, version })).rejects.toMatchObject({
      kind: "invalid",
      issues: expect.arrayContaining([expect.objectContaining({ field: "notice", severity: "blocks" })]),
    });
    expect(await recordedAbout(articleId)).toEqual(["article.created", "article.killed"]);
  });

  it("runs all the same once an editor has said why", async () => {
    const editor = await hire("editor");
    const { articleId, version, importId } = await killed(editor);
    await noteKill(editor, { importId, articleId });
    const [notice] = (await getArticle(editor, { articleId })).notices;
    const input = { articleId, noticeId: notice?.id ?? "", reason: "We were in the room ourselves." };
    await Promise.all([dismissNotice(editor, input), dismissNotice(editor, input)]);
    expect((await getArticle(editor, { articleId })).notices).toEqual([]);
    await publishArticle(editor, { articleId, version });
    expect(await recordedAbout(articleId)).toEqual([
      "article.created",
      "article.killed",
      "article.notice-dismissed",
      "article.published",
    ]);
    expect(await db.wireNotice.findFirst({ where: { articleId } })).toMatchObject({
      reason: "We were in the room ourselves.",
      dismissedById: editor.userId,
    });
  });

  it("is not let go by writers, nor without a reason, nor by way of another article", async () => {
    const [writer, editor] = [await hire("writer"), await hire("editor")];
    const { articleId, importId } = await killed(writer);
    const other = await killed(editor);
    await noteKill(writer, { importId, articleId });
    const [notice] = (await getArticle(writer, { articleId })).notices;
    const input = { articleId, noticeId: notice?.id ?? "", reason: "It is true." };
    await expect(dismissNotice(writer, input)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(dismissNotice(editor, { ...input, articleId: other.articleId })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(DismissNotice.safeParse({ ...input, reason: "  \n" }).success).toBe(false);
  });

  it("never becomes an article silently, and never the words of one", async () => {
    const editor = await hire("editor");
    const { articleId, importId } = await killed(editor);
    await expect(createArticleFromImport(editor, { importId })).rejects.toMatchObject({ kind: "invalid" });
    await expect(updateArticleFromImport(editor, { importId, articleId })).rejects.toMatchObject({
      kind: "invalid",
    });
    await expect(createArticleFromImport(editor, { importId, killed: true })).resolves.toBeDefined();
  });

  it("is named by nobody but its agency: another import puts no notice, and strangers none", async () => {
    const [editor, writer] = [await hire("editor"), await hire("writer")];
    const { articleId, importId } = await killed(editor);
    const plain = await wired(editor, longStory("Something else"), null);
    await expect(noteKill(editor, { importId: plain, articleId })).rejects.toMatchObject({ kind: "invalid" });
    await expect(noteKill(writer, { importId, articleId })).rejects.toMatchObject({ kind: "forbidden" });
    await Promise.all([noteKill(editor, { importId, articleId }), noteKill(editor, { importId, articleId })]);
    expect(await db.wireNotice.count({ where: { articleId } })).toBe(1);
  });
});

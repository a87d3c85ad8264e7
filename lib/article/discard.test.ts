import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { noteKill } from "@/lib/import/same-story/note-kill";
import { openSection, rewritten, story } from "@/lib/testing/articles";
import { recordedAbout } from "@/lib/testing/recorded";
import { hire } from "@/lib/testing/staff";
import { wired } from "@/lib/testing/wire-stories";
import { createArticle } from "./create";
import { bringBackArticle, discardArticle } from "./discard";
import { getArticle } from "./get";
import { listArticles } from "./list";
import { listDiscarded } from "./list-discarded";
import { publishArticle } from "./publish";

const reason = "The agency was wrong.";

async function draft(by: Person): Promise<string> {
  const { id } = await createArticle(by);
  await rewritten(by, id, { headline: `Draft ${id}` }, story("It was not true."));
  return id;
}

async function killed(by: Person, articleId: string): Promise<void> {
  const identity = { id: crypto.randomUUID(), version: "2", action: "kill" } as const;
  await noteKill(by, { articleId, importId: await wired(by, `Kill it, ${articleId}.`, identity) });
}

const isListed = async (by: Person, articleId: string) =>
  (await listArticles(by, { search: articleId })).articles.length === 1;

describe("a draft that an agency has killed", () => {
  it("is put away with a sentence, found there, and brought back as it was", async () => {
    const ada = await hire("editor");
    const articleId = await draft(ada);
    await killed(ada, articleId);
    await discardArticle(ada, { articleId, reason });
    expect(await isListed(ada, articleId)).toBe(false);
    await expect(getArticle(ada, { articleId })).rejects.toMatchObject({
      kind: "not-found",
      message: `This article was put away: “${reason}” Editors can bring it back.`,
    });
    const put = (await listDiscarded(ada)).find(({ id }) => id === articleId);
    expect(put).toMatchObject({ headline: `Draft ${articleId}`, because: reason });

    await bringBackArticle(ada, { articleId });
    await bringBackArticle(ada, { articleId });
    expect(await isListed(ada, articleId)).toBe(true);
    expect((await getArticle(ada, { articleId })).notices).toHaveLength(1);
    expect((await recordedAbout(articleId)).slice(-2)).toEqual(["article.discarded", "article.brought-back"]);
  });

  it("stays where nobody killed it, where readers have seen it, and for writers", async () => {
    const ada = await hire("editor");
    const writer = await hire("writer");
    const articleId = await draft(writer);
    await expect(discardArticle(ada, { articleId, reason })).rejects.toMatchObject({ kind: "conflict" });
    await killed(writer, articleId);
    await expect(discardArticle(writer, { articleId, reason })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(bringBackArticle(writer, { articleId })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(listDiscarded(writer)).rejects.toMatchObject({ kind: "forbidden" });

    const seen = await draft(ada);
    const sectionId = await openSection("News");
    const { version } = await rewritten(ada, seen, { sectionId });
    await publishArticle(ada, { articleId: seen, version });
    await killed(ada, seen);
    await expect(discardArticle(ada, { articleId: seen, reason })).rejects.toMatchObject({
      kind: "forbidden",
      message: "Readers have seen this story. Take it offline instead.",
    });
    expect(await db.article.count({ where: { id: { in: [articleId, seen] }, discardedAt: null } })).toBe(2);
  });
});

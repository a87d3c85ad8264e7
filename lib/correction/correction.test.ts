import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { getArticle } from "@/lib/article/get";
import { publishArticle } from "@/lib/article/publish";
import { unpublishArticle } from "@/lib/article/unpublish";
import { db } from "@/lib/db/client";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { correctionsView } from "@/lib/reader/corrections";
import { correctionsFeed } from "@/lib/reader/corrections-feed";
import { feed } from "@/lib/reader/feed";
import { findStory } from "@/lib/reader/find-story";
import { storyPage } from "@/lib/reader/story-page";
import { newsArticle } from "@/lib/reader/structured";
import { openSection, story, written } from "@/lib/testing/articles";
import { hire } from "@/lib/testing/staff";
import { addCorrection } from "./add";
import { withdrawCorrection } from "./withdraw";

let stories = 0;

async function online(ada: Person) {
  stories += 1;
  const headline = `Council votes ${stories}`;
  const sectionId = await openSection("Politics");
  const article = await written(ada, { headline, sectionId }, story("The council voted."));
  const { path } = await publishArticle(ada, { articleId: article.id, version: article.version });
  return { id: article.id, path };
}

async function read(path: string) {
  const found = await findStory(path);
  if (found.kind !== "live") throw new Error(`${path} is ${found.kind}`);
  return found.story;
}

describe("a correction", () => {
  it("stands on the page, in the data for machines, on the page of corrections and in the feeds", async () => {
    const ada = await hire("editor");
    const { id, path } = await online(ada);
    const text = "An earlier version gave the wrong day. It was <Tuesday> & not Monday.";
    await addCorrection(ada, { articleId: id, kind: "correction", text });
    await addCorrection(ada, { articleId: id, kind: "note", text: "The council is our landlord." });

    const seen = await read(path);
    expect(seen.corrections.map(({ kind }) => kind)).toEqual(["correction", "note"]);
    const chrome = { origin: "https://n.example", siteName: "N", assets: {}, policies: [] };
    expect(newsArticle(seen, chrome)).toMatchObject({
      correction: [{ "@type": "CorrectionComment", text }],
    });
    const page = String((await storyPage(path)).body);
    expect(page).toContain("It was &lt;Tuesday&gt; &amp; not Monday.");
    expect(page).toContain("Editor’s note");
    expect((await correctionsView(null))?.corrections.map(({ articleId }) => articleId)).toContain(id);
    expect(String((await correctionsFeed()).body)).toContain("It was &lt;Tuesday&gt; &amp; not Monday.");
    expect(String((await feed(null)).body)).toContain("The council is our landlord.");
  });

  it("moves the date of modification; an editor's note and a small change do not", async () => {
    const ada = await hire("editor");
    const { id, path } = await online(ada);
    // The first edition was an hour ago.
    await db.$executeRaw`ALTER TABLE "Publication" DISABLE TRIGGER "Publication_stays"`;
    await db.publication.updateMany({
      where: { articleId: id },
      data: { firstPublishedAt: new Date(Date.now() - 3_600_000) },
    });
    await db.$executeRaw`ALTER TABLE "Publication" ENABLE TRIGGER "Publication_stays"`;
    await db.article.update({
      where: { id },
      data: { firstPublishedAt: new Date(Date.now() - 3_600_000) },
    });
    const { article } = await getArticle(ada, { articleId: id });
    await publishArticle(ada, { articleId: id, version: article.version });
    await addCorrection(ada, { articleId: id, kind: "note", text: "We own the ferry." });
    expect((await read(path)).updatedAt).toBeNull();
    await addCorrection(ada, { articleId: id, kind: "update", text: "The council has answered." });
    const told = (await read(path)).updatedAt;
    expect(told).not.toBeNull();
    await publishArticle(ada, { articleId: id, version: article.version });
    expect((await read(path)).updatedAt).toEqual(told);
    await publishArticle(ada, { articleId: id, version: article.version, significant: true });
    const changed = (await read(path)).updatedAt;
    expect(changed?.getTime()).toBeGreaterThan(told?.getTime() ?? 0);
    await publishArticle(ada, { articleId: id, version: article.version });
    expect((await read(path)).updatedAt).toEqual(changed);
  });

  it("is withdrawn once, by an editor, and stays written down", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const { id, path } = await online(ada);
    const [told] = await addCorrection(ada, { articleId: id, kind: "correction", text: "Not so." });
    const correctionId = told?.id ?? "";
    await expect(withdrawCorrection(wes, { articleId: id, correctionId })).rejects.toBeInstanceOf(Forbidden);
    expect(await withdrawCorrection(ada, { articleId: id, correctionId })).toEqual([]);
    await expect(withdrawCorrection(ada, { articleId: id, correctionId })).rejects.toBeInstanceOf(NotFound);
    expect((await read(path)).corrections).toEqual([]);
    expect(await db.correction.count({ where: { articleId: id } })).toBe(1);
    const rewrite = db.correction.update({ where: { id: correctionId }, data: { text: "Never said." } });
    await expect(rewrite).rejects.toThrow();
    expect((await db.correction.findUnique({ where: { id: correctionId } }))?.text).toBe("Not so.");
  });

  it("is for editors, and for stories that are online", async () => {
    const [ada, wes] = [await hire("editor"), await hire("writer")];
    const { id } = await online(ada);
    const told = { articleId: id, kind: "correction" as const, text: "It was Tuesday." };
    await expect(addCorrection(wes, told)).rejects.toBeInstanceOf(Forbidden);
    await addCorrection(ada, told);
    await unpublishArticle(ada, { articleId: id });
    await expect(addCorrection(ada, told)).rejects.toBeInstanceOf(Conflict);
    const listed = (await correctionsView(null))?.corrections ?? [];
    expect(listed.map(({ articleId }) => articleId)).not.toContain(id);
  });
});

describe("a story that was taken down", () => {
  it("says at its address what the newsroom says about it", async () => {
    const ada = await hire("editor");
    const { id, path } = await online(ada);
    await unpublishArticle(ada, { articleId: id, notice: "Removed at a court's order." });
    const page = await storyPage(path);
    expect(page.status).toBe(410);
    expect(String(page.body)).toContain("Removed at a court&#x27;s order.");
    expect(String(page.body)).not.toContain("The council voted.");
  });
});

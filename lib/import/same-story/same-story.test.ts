import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { createImport } from "@/lib/import/create-import";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { getImport } from "@/lib/import/review/get-import";
import { longStory } from "@/lib/testing/long-stories";
import { hire } from "@/lib/testing/staff";
import { wired, wireStory } from "@/lib/testing/wire-stories";
import { findSame } from "./same-story";

const article = async (by: Person, ...given: Parameters<typeof wireStory>) => {
  const importId = await wired(by, ...given);
  return { importId, ...(await createArticleFromImport(by, { importId })) };
};

const sameAs = async (by: Person, ...given: Parameters<typeof wireStory>) => {
  const [same] = await findSame(db, by, [(await wireStory(...given)).fingerprint]);
  return same;
};

/** Words that no other test of this file has, so that each finds its own. */
const own = (text: string) => {
  const mark = crypto.randomUUID().slice(0, 8);
  const marked = (paragraph: string) => paragraph.replaceAll(/(?:\S+ ){3}/gu, (words) => `${words}${mark} `);
  return text
    .split("\n\n")
    .map((paragraph) => (paragraph.length > 60 ? marked(paragraph) : paragraph))
    .join("\n\n");
};

describe("the same story again", () => {
  it("is known by its bytes", async () => {
    const editor = await hire("editor");
    const text = own(longStory("The ferry stays"));
    const { articleId, importId } = await article(editor, text, null);
    expect(await sameAs(editor, text, null)).toEqual({
      articleId,
      importId,
      how: "exact",
      overlap: 1,
      latestVersion: "",
    });
  });

  it("is known by the agency's id, whatever its words, with the latest version that came in", async () => {
    const editor = await hire("editor");
    const id = crypto.randomUUID();
    const { articleId } = await article(editor, own("A first flash.\n\nMore follows."), {
      id,
      version: "9",
      action: "new",
    });
    const later = own(longStory("The whole story"));
    expect(await sameAs(editor, later, { id, version: "10", action: "update" })).toMatchObject({
      articleId,
      how: "wire",
      overlap: 0,
      latestVersion: "9",
    });
    expect(
      await sameAs(editor, later, { id: crypto.randomUUID(), version: "10", action: "update" }),
    ).toBeNull();
  });

  it("is known by its address, however it is written", async () => {
    const editor = await hire("editor");
    const page = `https://www.coastal-courier.example/news/${crypto.randomUUID()}`;
    const { articleId } = await article(editor, own("It is raining.\n\nSo they say."), null, {
      address: page,
    });
    const again = `${page.replace("https://www.", "http://")}/?utm_source=mail#top`;
    expect(await sameAs(editor, own(longStory("Now with words")), null, { address: again })).toMatchObject({
      articleId,
      how: "address",
    });
  });

  it("is known by its words when a paragraph was reworded, and says how much is the same", async () => {
    const editor = await hire("editor");
    const text = own(longStory("The ferry stays"));
    const { articleId } = await article(editor, text, null);
    const reworded = text.replace("the very people", "the very persons");
    const same = await sameAs(editor, reworded.toUpperCase(), null);
    expect(same).toMatchObject({ articleId, how: "text" });
    expect(same?.overlap).toBeGreaterThan(0.8);
    expect(same?.overlap).toBeLessThan(1);
  });

  it("is not what another story says, and not what is hardly the same", async () => {
    const editor = await hire("editor");
    const text = own(longStory("The ferry stays"));
    await article(editor, text, null);
    expect(await sameAs(editor, own(longStory("Another harbour")), null)).toBeNull();
    const half = text.split("\n\n").slice(0, 4).join("\n\n");
    expect(await sameAs(editor, half, null)).toBeNull();
  });

  it("is asked for many at once, each with its own answer", async () => {
    const editor = await hire("editor");
    const texts = Array.from({ length: 5 }, () => own(longStory("The ferry stays")));
    const made = await Promise.all(texts.map((text) => article(editor, text, null)));
    const asked = await Promise.all(texts.map((text) => wireStory(`${text}\n\nOne more.`, null)));
    const same = await findSame(db, editor, [null, ...asked.map(({ fingerprint }) => fingerprint)]);
    expect(same.map((each) => each?.articleId ?? null)).toEqual([
      null,
      ...made.map(({ articleId }) => articleId),
    ]);
  });

  it("doesn't count where the article was discarded, or is no article yet", async () => {
    const editor = await hire("editor");
    const text = own(longStory("The ferry stays"));
    await wired(editor, text, null);
    expect(await sameAs(editor, text, null)).toBeNull();
    const { articleId } = await article(editor, text, null);
    await db.article.update({ where: { id: articleId }, data: { discardedAt: new Date() } });
    expect(await sameAs(editor, text, null)).toBeNull();
  });

  it("tells writers of their own articles alone, and editors of all", async () => {
    const [writer, other, editor] = [await hire("writer"), await hire("writer"), await hire("editor")];
    const text = own(longStory("The ferry stays"));
    const { articleId } = await article(writer, text, null);
    expect(await sameAs(writer, text, null)).toMatchObject({ articleId });
    expect(await sameAs(other, text, null)).toBeNull();
    expect(await sameAs(editor, text, null)).toMatchObject({ articleId });
  });
});

describe("the review of such a story", () => {
  it("names the article, and how it is known", async () => {
    const editor = await hire("editor");
    const text = own(longStory("The ferry stays"));
    const { articleId } = await article(editor, text, null);
    const { id: importId } = await createImport(editor, {
      fileName: "",
      text: `${text}\n\nA sentence more.`,
    });
    const { same, wire } = await getImport(editor, { importId });
    expect(wire).toBeNull();
    expect(same).toMatchObject({
      articleId,
      how: "text",
      headline: "The ferry stays",
      status: "draft",
      later: false,
      edit: { allowed: true },
    });
    await createArticleFromImport(editor, { importId });
    expect((await getImport(editor, { importId })).same).toBeNull();
  });

  it("says which version of the agency's it is", async () => {
    const editor = await hire("editor");
    const id = crypto.randomUUID();
    await article(editor, own(longStory("First")), { id, version: "1", action: "new" });
    const importId = await wired(editor, own(longStory("Second")), {
      id,
      version: "2",
      action: "correction",
    });
    expect(await getImport(editor, { importId })).toMatchObject({
      same: { how: "wire", later: true, latestVersion: "2" },
      wire: { id, version: "2", action: "correction" },
    });
  });
});

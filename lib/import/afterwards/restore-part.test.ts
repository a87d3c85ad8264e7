import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import { figures } from "@/lib/document/measure";
import { textOf } from "@/lib/document/types";
import { createImport } from "@/lib/import/create-import";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { rewritten, story } from "@/lib/testing/articles";
import { placed } from "@/lib/testing/decisions";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { recordedAbout } from "@/lib/testing/recorded";
import { hire } from "@/lib/testing/staff";
import { getArticleImport } from "./get-article-import";
import { restorePart } from "./restore-part";

async function articleOf(by: Person) {
  const { id: importId } = await createImport(by, { fileName: "", text: RAW_DUMP });
  const { articleId } = await createArticleFromImport(by, { importId });
  return { importId, articleId };
}

const openings = async (by: Person, articleId: string) =>
  ((await getArticle(by, { articleId })).article.body.content ?? []).map((node) => textOf(node).slice(0, 16));

const READ = [
  "Marta Lindqvist ",
  "The 61-year-old ",
  "“I told them tha",
  "“They said so no",
  "Captain Marta Li",
  "The council vote",
];

/** The body with some of its parts changed or gone, by their first words; ids stay. */
async function edited(by: Person, articleId: string, change: (opening: string) => string | null) {
  const { body } = (await getArticle(by, { articleId })).article;
  const content = (body.content ?? []).flatMap((node) => {
    const opening = textOf(node).slice(0, 16);
    const text = change(opening);
    if (text === null) return [];
    return [text === opening ? node : { ...node, content: [{ type: "text", text }] }];
  });
  await rewritten(by, articleId, {}, { ...body, content });
}

describe("putting a part of an import into its article", () => {
  it("puts it behind what stood before it, as a commit of its own", async () => {
    const writer = await hire("writer");
    const { importId, articleId } = await articleOf(writer);
    expect(await openings(writer, articleId)).toEqual(READ);
    const { presence, blocks } = await getArticleImport(writer, { articleId });
    expect(blocks.map((_, at) => presence[at])).toEqual(["gone", "gone", ...READ.map(() => "there")]);

    const { version } = await restorePart(writer, { articleId, importId, block: 1 });
    expect(version).toBe(1);
    expect((await openings(writer, articleId))[0]).toMatch(/^Sign up to our/);
    expect((await openings(writer, articleId)).slice(1)).toEqual(READ);
    expect((await getArticleImport(writer, { articleId })).presence[1]).toBe("there");
    expect(await recordedAbout(importId)).toContain("import.part-restored");
  });

  it("finds its place behind what has been rewritten since, and what was deleted can come back", async () => {
    const writer = await hire("writer");
    const { importId, articleId } = await articleOf(writer);
    await edited(writer, articleId, (opening) => {
      if (opening === READ[1]) return "The captain, 61, was silent.";
      return opening === READ[2] ? null : opening;
    });
    const { presence } = await getArticleImport(writer, { articleId });
    expect(presence.slice(2, 5)).toEqual(["there", "changed", "gone"]);

    await restorePart(writer, { articleId, importId, block: 4 });
    expect(await openings(writer, articleId)).toEqual([READ[0], "The captain, 61,", ...READ.slice(2)]);
  });

  it("goes to the end when nothing of the source is left", async () => {
    const writer = await hire("writer");
    const { importId, articleId } = await articleOf(writer);
    await rewritten(writer, articleId, {}, story("Something else was written here."));
    await restorePart(writer, { articleId, importId, block: 3 });
    expect(await openings(writer, articleId)).toEqual(["Something else w", READ[1]]);
  });

  it("may be asked twice, also at once, and then stands there once", async () => {
    const writer = await hire("writer");
    const { importId, articleId } = await articleOf(writer);
    await Promise.all([1, 2, 3].map(() => restorePart(writer, { articleId, importId, block: 1 })));
    expect(await openings(writer, articleId)).toHaveLength(READ.length + 1);
    expect(await db.commit.count({ where: { articleId } })).toBe(1);
  });

  it("is refused to other writers, for another article's import, and for a part that isn't there", async () => {
    const writer = await hire("writer");
    const { importId, articleId } = await articleOf(writer);
    const other = restorePart(await hire("writer"), { articleId, importId, block: 1 });
    await expect(other).rejects.toMatchObject({ kind: "forbidden" });
    const second = await articleOf(writer);
    const mixed = restorePart(writer, { articleId, importId: second.importId, block: 1 });
    await expect(mixed).rejects.toMatchObject({ kind: "not-found" });
    const beyond = restorePart(writer, { articleId, importId, block: 99 });
    await expect(beyond).rejects.toMatchObject({ kind: "invalid" });
    const seen = getArticleImport(await hire("writer"), { articleId });
    await expect(seen).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("has the picture of a photo that comes back brought in", async () => {
    const writer = await hire("writer");
    const page = `<div><p>The ferry came back to the harbour on Tuesday.</p><figure><img src="https://mercury.example/ferry.jpg"><figcaption>The ferry</figcaption></figure></div>`;
    const { id: importId } = await createImport(writer, { fileName: "", text: page });
    await placed(writer, importId, [1], { decision: "set-aside", reason: "ad" });
    const { articleId } = await createArticleFromImport(writer, { importId });
    expect(await db.pictureJob.count({ where: { articleId } })).toBe(0);
    await restorePart(writer, { articleId, importId, block: 1 });
    const [figure] = figures((await getArticle(writer, { articleId })).article.body);
    expect(await db.pictureJob.findMany({ where: { articleId } })).toMatchObject([
      { src: "https://mercury.example/ferry.jpg", figureId: figure?.id },
    ]);
  });
});

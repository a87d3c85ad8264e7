import "@/lib/testing/database";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/access/actor";
import { getArticle } from "@/lib/article/get";
import { db } from "@/lib/db/client";
import { figures, toText } from "@/lib/document/measure";
import { createImport } from "@/lib/import/create-import";
import type { ImportedStory } from "@/lib/import/imported-story";
import { openSection } from "@/lib/testing/articles";
import { placed, wrote } from "@/lib/testing/decisions";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { hire } from "@/lib/testing/staff";
import { createArticleFromImport } from "./create-article";
import { getImport } from "./get-import";
import { listWaitingImports } from "./list-imports";

const imported = async (by: Person, text = RAW_DUMP) => (await createImport(by, { fileName: "", text })).id;

async function articleOf(by: Person, importId: string) {
  const { articleId } = await createArticleFromImport(by, { importId });
  return (await getArticle(by, { articleId })).article;
}

describe("creating the article of an import", () => {
  it("has the body as it was read, with its provenance and a first revision", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const article = await articleOf(writer, importId);
    expect(article.fields).toMatchObject({ headline: "", sourceDate: "2024-03-11" });
    expect(article.createdById).toBe(writer.userId);
    expect(toText(article.body)).toContain("a timetable is a promise");
    expect(toText(article.body)).not.toContain("valid email address");
    expect(figures(article.body)).toMatchObject([{ credit: "Harbour Pictures", pictureId: null }]);

    const { importId: provenance } = await getArticle(writer, { articleId: article.id });
    expect(provenance).toBe(importId);
    const revisions = await db.revision.findMany({ where: { articleId: article.id } });
    expect(revisions).toMatchObject([{ reason: "imported", version: 0 }]);
  });

  it.each([
    ["2099-03-14T10:00:00Z", "2099-03-14T10:00:00.000Z"],
    ["2001-03-14T10:00:00Z", null],
  ])("waits for the embargo of its source: %s", async (embargoed, until) => {
    const editor = await hire("editor");
    const item = { uri: `urn:northwire:${crypto.randomUUID()}`, versioncreated: "2026-03-14T10:00:00Z" };
    const words = { headline: "The ferry stays", body_text: "The ferry stays, the council said on Tuesday." };
    const importId = await imported(editor, JSON.stringify({ ...item, ...words, embargoed }));
    expect((await articleOf(editor, importId)).embargoUntil).toBe(until);
  });

  it("follows what people decided and wrote", async () => {
    const editor = await hire("editor");
    const sectionId = await openSection("Coast");
    const importId = await imported(editor);
    const { blocks } = await getImport(editor, { importId });
    const aside = blocks.findIndex((block) => block.now.decision === "set-aside");
    await placed(editor, importId, [aside], { decision: "keep" });
    await wrote(editor, importId, "headline", "A timetable is a promise");
    await wrote(editor, importId, "byline", "Ada Osei, Ben Ruiz");
    await wrote(editor, importId, "sectionId", sectionId);

    const article = await articleOf(editor, importId);
    expect(article.fields).toMatchObject({
      headline: "A timetable is a promise",
      byline: ["Ada Osei", "Ben Ruiz"],
      sectionId,
    });
    expect(toText(article.body)).toContain("valid email address");
  });

  it("is made of the kinds that people gave its parts", async () => {
    const editor = await hire("editor");
    const importId = await imported(editor);
    const { blocks } = await getImport(editor, { importId });
    const [first, second, third] = blocks.flatMap(({ now }, at) => (now.decision === "keep" ? [at] : []));
    if (first === undefined || second === undefined || third === undefined) throw new Error("too few parts");
    await placed(editor, importId, [first], { decision: "keep", shape: "heading-2" });
    await placed(editor, importId, [second, third], { decision: "keep", shape: "point" });
    const { body } = await articleOf(editor, importId);
    expect(body.content?.slice(0, 2).map(({ type }) => type)).toEqual(["heading", "bulletList"]);
    expect(body.content?.[1]?.content).toHaveLength(2);
  });

  it("has what the agency told editors in its history", async () => {
    const editor = await hire("editor");
    const importId = await imported(
      editor,
      "Editor's note: Corrects the captain’s age.\n\nThe ferry came back.",
    );
    const row = await db.import.findUniqueOrThrow({ where: { id: importId }, select: { story: true } });
    const { fields } = row.story as unknown as ImportedStory;
    const note = { ...fields.editorNote, value: "Corrects the captain’s age in paragraph two." };
    await db.import.update({
      where: { id: importId },
      data: { story: { ...(row.story as object), fields: { ...fields, editorNote: note } } as object },
    });
    const { id: articleId } = await articleOf(editor, importId);
    const revisions = await db.revision.findMany({ where: { articleId } });
    expect(revisions).toMatchObject([{ reason: "imported", name: note.value }]);
  });

  it("makes one article, however many ask for it at once", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    const made = await Promise.all(
      Array.from({ length: 5 }, () => createArticleFromImport(writer, { importId })),
    );
    expect(new Set(made.map(({ articleId }) => articleId)).size).toBe(1);
    expect(await db.article.count({ where: { createdById: writer.userId } })).toBe(1);
  });

  it("takes the import from the list of those that wait, and leaves its review open to read", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    expect(await listWaitingImports(writer)).toMatchObject([{ id: importId }]);
    const article = await articleOf(writer, importId);
    expect(await listWaitingImports(writer)).toEqual([]);
    const review = await getImport(writer, { importId });
    expect(review.review).toEqual({
      allowed: false,
      because: "This import is an article now. Change it there.",
    });
    expect(review.article?.id).toBe(article.id);
  });

  it("is refused with each field that does not fit, and then there is no article", async () => {
    const writer = await hire("writer");
    const importId = await imported(writer);
    await wrote(writer, importId, "headline", "x".repeat(301));
    const refused = createArticleFromImport(writer, { importId });
    await expect(refused).rejects.toMatchObject({ kind: "invalid", issues: [{ field: "headline" }] });
    expect(await db.article.count({ where: { createdById: writer.userId } })).toBe(0);
  });

  it("is refused to other writers, and possible for editors", async () => {
    const importId = await imported(await hire("writer"));
    const other = createArticleFromImport(await hire("writer"), { importId });
    await expect(other).rejects.toMatchObject({ kind: "forbidden" });
    await expect(createArticleFromImport(await hire("editor"), { importId })).resolves.toBeDefined();
  });

  it.each(["<script>window.__xss = 1</script> said the mayor.", "[x](javascript:alert(1)) and more words."])(
    "keeps %j as words",
    async (text) => {
      const writer = await hire("writer");
      const importId = await imported(writer, `${text}\n\nA second paragraph, as usual.`);
      const { body } = await articleOf(writer, importId);
      expect(toText(body)).toContain("A second paragraph");
      expect(JSON.stringify(body)).not.toMatch(/"href":"javascript/);
    },
  );
});

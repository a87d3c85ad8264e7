import "@/lib/testing/database";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { createArticleFromImport } from "@/lib/import/review/create-article";
import { getImport } from "@/lib/import/review/get-import";
import { RAW_DUMP } from "@/lib/testing/raw-stories";
import { hire } from "@/lib/testing/staff";
import { createImport } from "./create-import";

const pasted = (text: string) => ({ fileName: "" as const, text });

/** The law: stored segments follow each other, and nothing but white space lies outside them. */
async function outsideSegments(importId: string): Promise<string> {
  const { text, segments } = await db.import.findUniqueOrThrow({
    where: { id: importId },
    select: { text: true, segments: { orderBy: { index: "asc" } } },
  });
  let at = 0;
  let outside = "";
  for (const { start, end } of segments) {
    expect(start).toBeGreaterThanOrEqual(at);
    outside += text.slice(at, start);
    at = end;
  }
  return outside + text.slice(at);
}

const lines = (count: number) => Array.from({ length: count }, (_, at) => `Ferry number ${at} came back.`);

describe("creating an import", () => {
  it("keeps the source as it came, what was read, and what happened", async () => {
    const writer = await hire("writer");
    const bytes = Buffer.from(RAW_DUMP, "utf8");
    const { id, title, wordCount } = await createImport(writer, { fileName: "../wire/dump.txt", bytes });
    const row = await db.import.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      fileName: "dump.txt",
      text: RAW_DUMP,
      format: "text",
      articleId: null,
      title,
    });
    expect(Buffer.from(row.bytes).equals(bytes)).toBe(true);
    expect(row.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(title).toMatch(/^Marta Lindqvist has said/);
    expect(wordCount).toBeGreaterThan(90);
    const events = await db.event.findMany({ where: { subjectId: id } });
    expect(events).toMatchObject([{ type: "import.created", actorId: writer.userId }]);
  });

  it("keeps pasted text without a name, as UTF-8", async () => {
    const { id } = await createImport(
      await hire("writer"),
      pasted("Größe zählt. 漢字 too.\n\nA second paragraph."),
    );
    const row = await db.import.findUniqueOrThrow({ where: { id } });
    expect(row.fileName).toBe("");
    expect(Buffer.from(row.bytes).toString("utf8")).toBe("Größe zählt. 漢字 too.\n\nA second paragraph.");
  });

  it("labels the whole source, segment by segment, with white space alone between them", async () => {
    const { id } = await createImport(await hire("writer"), pasted(RAW_DUMP));
    expect((await outsideSegments(id)).trim()).toBe("");
    const aside = await db.segment.findMany({ where: { importId: id, decision: "set_aside" } });
    expect(aside.map(({ reason }) => reason)).toContain("newsletter");
  });

  it("keeps any text that it reads whole, and answers any other with a sentence", async () => {
    const writer = await hire("writer");
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom("\0", "\ud800", "\udc00", "\ufffe", "\u202e", "a", " ", "\n", "<script>"),
      }),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const made = await createImport(writer, pasted(text)).catch((refusal: Error) => refusal);
        if (made instanceof Error) {
          expect(made.message).toMatch(/^[A-Z].*\.$/s);
          return;
        }
        expect((await outsideSegments(made.id)).trim()).toBe("");
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["nothing", pasted(" \n\t ")],
    ["2 MB and one byte", pasted("a".repeat(2_000_001))],
    ["2 MB in letters of two bytes", pasted("ä".repeat(1_000_001))],
    ["a Word file", { fileName: "a.docx", bytes: Buffer.from("PK\x03\x04word/document.xml") }],
    [
      "noise",
      { fileName: "a.txt", bytes: Buffer.from(Array.from({ length: 9_999 }, (_, at) => (at * 7) % 32)) },
    ],
  ])("is refused for %s, with a sentence, and then nothing is kept", async (_, source) => {
    const writer = await hire("writer");
    await expect(createImport(writer, source)).rejects.toMatchObject({ kind: "invalid" });
    expect(await db.import.count({ where: { createdById: writer.userId } })).toBe(0);
  });

  it.each([
    ["paragraphs", (count: number) => pasted(lines(count).join("\n\n")), 9_990],
    [
      "items of a list",
      (count: number) =>
        pasted(
          lines(count)
            .map((line) => `• ${line}`)
            .join("\n"),
        ),
      // The reader looks at shapes as far as 4,000 pieces; what comes after is paragraphs.
      7_950,
    ],
  ])("takes no more %s than fit into an article, and says what to do", async (_, source, count) => {
    const editor = await hire("editor");
    await expect(createImport(editor, source(count + 100))).rejects.toMatchObject({
      kind: "invalid",
      issues: [{ field: "source", message: expect.stringMatching(/Split it and import the parts\.$/) }],
    });
    expect(await db.import.count({ where: { createdById: editor.userId } })).toBe(0);
    const { id: importId } = await createImport(editor, source(count));
    await db.segment.updateMany({ where: { importId }, data: { decision: "keep" } });
    const { articleId } = await createArticleFromImport(editor, { importId });
    expect(await db.article.count({ where: { id: articleId } })).toBe(1);
  });

  it("says so where a page shows more pictures than are brought in", async () => {
    const figures = Array.from(
      { length: 502 },
      (_, at) =>
        `<figure><img src="https://a.example/${at}.jpg"><figcaption>Ferry ${at}</figcaption></figure>`,
    );
    const page = `<div><p>The ferries of the harbour, all of them.</p>${figures.join("")}</div>`;
    const writer = await hire("writer");
    const { id } = await createImport(writer, pasted(page));
    const { warnings } = await getImport(writer, { importId: id });
    expect(warnings.map(({ message }) => message)).toEqual([
      "It shows 502 pictures, of which the first 500 are brought in. Add the others by hand.",
    ]);
  });

  it("takes 2 MB of text, and its review opens", async () => {
    const writer = await hire("writer");
    const paragraph = `${"The ferry came back to the harbour in the evening. ".repeat(6).trim()}\n\n`;
    const text = paragraph.repeat(Math.floor(1_999_000 / paragraph.length));
    const { id } = await createImport(writer, pasted(text));
    const review = await getImport(writer, { importId: id });
    expect(review.blocks.length).toBeGreaterThan(1_000);
  });

  it("never changes the source again", async () => {
    const { id } = await createImport(await hire("writer"), pasted(RAW_DUMP));
    await expect(db.import.update({ where: { id }, data: { text: "Nothing." } })).rejects.toThrow();
  });
});

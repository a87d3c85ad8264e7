import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { blocksOf, LEAD, p, packDocx, readWord, refused } from "@/lib/testing/word-file";

describe("a Word file that is hard to read", () => {
  const stored = (body: string) => zipSync(unzipSync(packDocx({ body })), { level: 0 });

  it("for its thousands of runs in one paragraph comes out whole", async () => {
    const run = "<w:r><w:rPr><w:b/></w:rPr><w:t>bold </w:t></w:r><w:r><w:t>not </w:t></w:r>";
    const { story } = await readWord(stored(`<w:p>${run.repeat(20_000)}</w:p>`));
    expect(story.blocks[0]?.marks).toHaveLength(20_000);
  });

  it("for its thousands of lines in one paragraph comes out whole", async () => {
    const { text } = await readWord(
      stored(`<w:p>${"<w:r><w:t>a b c d</w:t><w:br/></w:r>".repeat(15_000)}</w:p>`),
    );
    expect(text.split("\n")).toHaveLength(15_000);
  });
});

describe("a hostile Word file ends in a sentence", () => {
  it.each([
    ["is nested without end", `${"<w:ins>".repeat(5_000)}${"</w:ins>".repeat(5_000)}`],
    ["has a million empty paragraphs", "<w:p/>".repeat(1_100_000)],
    ["has far more text than a story", p("word ".repeat(1_000_000))],
    [
      "has an element with thousands of attributes",
      `<w:p ${Array.from({ length: 5_000 }, (_, at) => `a${at}=""`).join(" ")}/>`,
    ],
  ])("that %s", async (_, body) => {
    expect(await refused(packDocx({ body }))).toMatch(/[.]$/u);
  });

  it("that declares entities", async () => {
    const xml = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
    const files = { "word/document.xml": new TextEncoder().encode(xml) };
    expect(await refused(packDocx({ body: "", files }))).toMatch(/declares XML/u);
  });

  it("that unpacks to more than a story could be", async () => {
    const files = { "word/styles.xml": new Uint8Array(60_000_000) };
    const links = { s: { type: "styles", target: "styles.xml" } };
    expect(await refused(packDocx({ body: LEAD, files, links }))).toMatch(/larger than a story/u);
  });

  it("that holds notes which refer to themselves", async () => {
    const note =
      '<w:footnote w:id="1"><w:p><w:r><w:t>See </w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>';
    const body = '<w:p><w:r><w:t>Seen</w:t><w:footnoteReference w:id="1"/></w:r></w:p>';
    expect(await blocksOf({ body, footnotes: note })).toHaveLength(4);
  });
});

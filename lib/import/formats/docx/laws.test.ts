import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "@/lib/import/read";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";
import { packDocx, packFixture, readWord } from "@/lib/testing/word-file";

const FIXTURES = new URL("./fixtures/", import.meta.url);

const words = fc.constantFrom(
  "By Ana Ruiz",
  "12 March 2024",
  "The board voted on Tuesday, it said.",
  "Crane stays",
  "ENDS",
  "Photo: Ana Ruiz",
  "• one",
  "Related",
  "TAMSIN — It rained on the quay all day, said the board.",
);
const run = fc
  .tuple(fc.constantFrom("", "<w:b/>", "<w:i/>", "<w:vanish/>", '<w:vertAlign w:val="superscript"/>'), words)
  .map(([format, text]) => `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text} </w:t></w:r>`);
const oddity = fc.constantFrom(
  "<w:r><w:br/></w:r>",
  "<w:r><w:br/><w:br/></w:r>",
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:footnoteReference w:id="1"/></w:r>',
  '<w:r><w:drawing><a:blip r:embed="q"/></w:drawing></w:r>',
  "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>",
  "<w:tbl><w:tr/></w:tbl>",
  "<m:oMath/>",
  "stray text",
);
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    run,
    oddity,
    fc
      .tuple(
        fc.constantFrom(
          "w:p",
          "w:tbl",
          "w:tr",
          "w:tc",
          "w:ins",
          "w:del",
          "w:sdt",
          "w:sdtContent",
          "w:hyperlink",
          "w:body",
          "mc:AlternateContent",
          "mc:Choice",
          "w:r",
        ),
        fc.constantFrom(
          "",
          "",
          '<w:pPr><w:pStyle w:val="H1"/></w:pPr>',
          '<w:pPr><w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr></w:pPr>',
          "<w:tcPr><w:vMerge/></w:tcPr>",
        ),
        fc.array(tie("node"), { maxLength: 5 }),
      )
      .map(([name, properties, inner]) => `<${name}>${properties}${inner.join("")}</${name}>`),
  ),
}));

describe("whatever the tree", () => {
  const styles = '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>';

  it("it is read without a throw, tiled, and the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 8 }), async (nodes) => {
        const bytes = packDocx({
          body: nodes.join(""),
          styles,
          footnotes: '<w:footnote w:id="1"><w:p/></w:footnote>',
        });
        const read = await readSource(bytes, { as: "docx" });
        if (!read.ok) return;
        expect(brokenTiling(read.text, read.story)).toBeNull();
        expect(strayPointer(read.text, read.story)).toBeNull();
        for (const { text, marks } of read.story.blocks)
          for (const { from, to } of marks) expect(from >= 0 && from < to && to <= text.length).toBe(true);
        expect(await readSource(bytes, { as: "docx" })).toEqual(read);
      }),
      { numRuns: 400 },
    );
  });

  it("every visible word of paragraphs is on the sheet", async () => {
    const paragraph = fc
      .array(run, { minLength: 1, maxLength: 4 })
      .map((runs) => `<w:p>${runs.join("")}</w:p>`);
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
        const { text } = await readWord(packDocx({ body: paragraphs.join("") }));
        const letters = (all: string) => [...all.replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
        expect(letters(text)).toBe(letters(paragraphs.join("").replace(/<[^>]*>/gu, "")));
      }),
      { numRuns: 200 },
    );
  });

  it("bytes changed at random end in a story or a sentence", async () => {
    const whole = packFixture(new URL("bell-foundry.txt", FIXTURES));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(whole.length),
        async (changes, end) => {
          const bytes = whole.slice(0, end % 3 === 0 ? end : whole.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const read = await readSource(bytes, { as: "docx" });
          expect(read.ok ? brokenTiling(read.text, read.story) : null).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});

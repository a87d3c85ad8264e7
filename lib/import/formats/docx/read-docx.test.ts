import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dryRun } from "@/lib/import/dry-run";
import type { ImportedStory } from "@/lib/import/imported-story";
import { readSource } from "@/lib/import/read";
import { blocksOf, LEAD, p, packDocx, packFixture, readWord, refused } from "@/lib/testing/word-file";
import { readPart } from "./word-package";

const FIXTURES = new URL("./fixtures/", import.meta.url);

const codes = ({ warnings }: ImportedStory) => warnings.map(({ code }) => code);
const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`);

describe("Word files as newsrooms get them", () => {
  it.each(["bell-foundry", "harbour-release"])("%s is read as its golden output says", async (name) => {
    const { story } = await readWord(packFixture(new URL(`${name}.txt`, FIXTURES)));
    const shown = { ...dryRun(name, "docx", story), blocks: story.blocks.map(shownBlock) };
    const golden: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), "utf8"));
    expect(JSON.parse(JSON.stringify(shown))).toEqual(golden);
  });
});

function shownBlock({ spans: _spans, because: _because, ...block }: ImportedStory["blocks"][number]) {
  return block;
}

describe("a Word file", () => {
  it("joins what runs cut up, and keeps formatting across the detectors’ cuts", async () => {
    const run = (text: string, format: string) =>
      `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const { story } = await readWord(
      packDocx({
        body: `<w:p>${run("TAMSIN — The ", "")}${run("old ", "<w:b/>")}${run("iron ", "<w:b/><w:u/>")}${run("crane", '<w:b/><w:i w:val="1"/>')}${run(" leans over the quay and the board likes it, it said.", '<w:b w:val="0"/>')}</w:p>`,
      }),
    );
    expect(story.fields.dateline.value).toBe("TAMSIN");
    expect(story.blocks.at(-1)?.marks).toEqual([
      { type: "bold", from: 4, to: 18 },
      { type: "italic", from: 13, to: 18 },
    ]);
  });

  it("reads links by relationship, field and place", async () => {
    const { story } = await readWord(
      packDocx({
        links: { a: { type: "hyperlink", target: "https://a.example/x", external: true } },
        body: `<w:p><w:hyperlink r:id="a" w:anchor="top"><w:r><w:t>one</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:fldSimple w:instr=' HYPERLINK "mailto:desk@a.example" '><w:r><w:t>two</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:hyperlink w:anchor="below"><w:r><w:t>three</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> are links in a sentence that ends here.</w:t></w:r></w:p>`,
      }),
    );
    expect(story.blocks[0]?.marks.map((mark) => mark.type === "link" && mark.href)).toEqual([
      "https://a.example/x#top",
      "mailto:desk@a.example",
      "#below",
    ]);
  });

  it("keeps the rest of the story when a field never ends", async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(await blocksOf({ body: `<w:p>${begin}</w:p>${LEAD}` })).toHaveLength(1);
  });

  it("joins paragraphs whose end was taken out, and drops moved text where it was", async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>The crane leans over </w:t></w:r></w:p>${p("the quay, and nobody minds, said the board.")}<w:moveFrom><w:p><w:r><w:t>Moved.</w:t></w:r></w:p></w:moveFrom><w:p><w:moveFrom><w:r><w:t>Moved too.</w:t></w:r></w:moveFrom></w:p>`;
    const { story } = await readWord(packDocx({ body }));
    expect(story.blocks.map(({ text }) => text)).toEqual([
      "The crane leans over the quay, and nobody minds, said the board.",
    ]);
    expect(story.warnings[0]?.message).toMatch(/^2 tracked deletions/u);
  });

  it("joins a drop cap to the paragraph that it begins", async () => {
    const cap = p("T", '<w:framePr w:dropCap="drop" w:lines="3"/>');
    const body = `${cap}${p("he harbour board voted on Tuesday to keep the crane, its chairman said.")}`;
    expect(await blocksOf({ body })).toEqual([
      "paragraph: The harbour board voted on Tuesday to keep the crane, its chairman said.",
    ]);
  });

  it("has no headline among the items of a list that it begins with", async () => {
    const item = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const { story } = await readWord(
      packDocx({ body: `${["Crane", "Ferry", "Clock"].map(item).join("")}${LEAD}` }),
    );
    expect(story.blocks.map(({ kind, decision }) => [kind, decision])).toEqual([
      ...Array.from({ length: 3 }, () => ["list-item", "keep"]),
      ["paragraph", "keep"],
    ]);
  });

  it("takes one-column tables apart and writes out tables in tables", async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const table = (...rows: string[][]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
    expect(await blocksOf({ body: `${LEAD}${table([p("Facts in a frame stand alone.")])}` })).toContain(
      "paragraph: Facts in a frame stand alone.",
    );
    const nested = table([p("a"), table([p("b"), p("c")])], [p("d"), p("e")]);
    const { story } = await readWord(packDocx({ body: `${LEAD}${nested}` }));
    expect(story.blocks.at(-1)?.text).toBe("a\tb c\nd\te");
    expect(codes(story)).toContain("nested-tables");
  });

  it("counts charts, objects, equations and pictures that no browser shows", async () => {
    const drawing = (inner: string) => `<w:p><w:r><w:drawing>${inner}</w:drawing></w:r></w:p>`;
    const { story } = await readWord(
      packDocx({
        links: {
          e: { type: "image", target: "media/a.emf" },
          w: { type: "image", target: "https://a.example/p.jpg", external: true },
        },
        files: { "word/media/a.emf": new Uint8Array([1]) },
        body: `${LEAD}${drawing('<c:chart r:id="x"/>')}<w:p><w:r><w:object/></w:r></w:p>${drawing('<a:blip r:embed="e"/>')}${drawing('<a:blip r:link="w"/>')}<w:altChunk r:id="z"/>`,
      }),
    );
    expect(story.warnings.map(({ code, message }) => `${code} ${message.split(" ")[0]}`)).toEqual([
      "charts 1",
      "embedded-objects 2",
      "lost-pictures 2",
    ]);
    expect(story.blocks.map((block) => block.kind === "figure" && block.src)).toEqual([
      false,
      null,
      "https://a.example/p.jpg",
    ]);
  });

  it("gives a picture the short line below it, but never a paragraph, and no headline", async () => {
    const picture = '<w:p><w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r></w:p>';
    const parts = {
      links: { i: { type: "image", target: "media/i.png" } },
      files: { "word/media/i.png": new Uint8Array([1]) },
    };
    expect(
      await blocksOf({
        ...parts,
        body: `${picture}${p("Crane stays on the quay")}${LEAD}${picture}${p("The crane at dusk, seen from the ferry")}${LEAD}`,
      }),
    ).toEqual([
      "figure: [Picture: i.png]",
      "paragraph: Crane stays on the quay",
      expect.stringContaining("The harbour board"),
      "figure: The crane at dusk, seen from the ferry",
      expect.stringContaining("The harbour board"),
    ]);
  });

  it("makes a caption without a picture a figure that waits for one, unless it is a table’s", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Bildunterschrift"/></w:style>';
    const table = `<w:tbl><w:tr><w:tc>${p("a")}</w:tc><w:tc>${p("b")}</w:tc></w:tr></w:tbl>`;
    const blocks = await blocksOf({
      styles,
      body: `${LEAD}${styled("c", "The crane (Getty Images)")}${LEAD}${styled("c", "Table 1: tides")}${table}`,
    });
    expect(blocks[1]).toBe("figure: The crane (Getty Images)");
    expect(blocks[3]).toMatch(/^(?:paragraph|heading): Table 1: tides$/u);
  });

  it("leaves the marks of footnotes out of the headline", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>';
    const footnotes = `<w:footnote w:id="1">${p("A note.")}</w:footnote>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Crane stays</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>${LEAD}`;
    const { story } = await readWord(packDocx({ styles, footnotes, body }));
    expect(story.fields.headline.value).toBe("Crane stays");
    expect(story.blocks.at(-1)?.text).toBe("A note.");
  });

  it("goes on without a part that is damaged, and says so", async () => {
    const { story } = await readWord(packDocx({ body: LEAD, styles: "<w:style></w:nonsense>" }));
    expect(codes(story)).toEqual(["damaged-parts"]);
  });

  it("gives out a picture by its name, and nothing that is not there", () => {
    const bytes = packDocx({ body: LEAD, files: { "word/media/i.png": new Uint8Array([7, 8]) } });
    expect(readPart(bytes, "word/media/i.png")).toEqual({ ok: true, bytes: new Uint8Array([7, 8]) });
    expect(readPart(bytes, "../i.png")).toEqual({ ok: false, because: expect.stringContaining("no part") });
    expect(readPart(new Uint8Array(9), "a")).toMatchObject({ ok: false });
  });
});

// The corpus lies beside the project, not in it: its files belong to others.
const CORPUS = new URL("../../../../../shared/corpora/docx", import.meta.url).pathname;
const FOUND: Readonly<Record<string, readonly string[]>> = {
  "comments.docx": ["Ouch.", "Michael Williamson: A tachyon walks into a bar.", "Michael Williamson: Fin."],
  "endnotes.docx": ["Ouch1.2", "Notes", "A tachyon walks into a bar.", "Fin."],
  "footnote-hyperlink.docx": ["1", "Notes", "Example"],
  "single-paragraph.docx": ["Walking on imported air"],
  "strict-format.docx": ["Test"],
  "tables.docx": ["Above", "Top left\tTop right\nBottom left\tBottom right", "Below"],
  "text-box.docx": ["Datum plane"],
  "tiny-picture.docx": ["[Picture: image1.png]"],
  "tiny-picture-target-base-relative.docx": ["[Picture: image1.png]"],
  "underline.docx": ["The Sunset Tree"],
};

describe.runIf(existsSync(CORPUS))("the corpus of Word files", () => {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith(".docx")) : [];
  const readFile = (name: string) => new Uint8Array(readFileSync(join(CORPUS, name)));

  it.each(files.filter((name) => name !== "empty.docx"))("%s comes out whole", async (name) => {
    const { story } = await readWord(readFile(name));
    expect(story.blocks.map(({ text }) => text)).toEqual(FOUND[name]);
  });

  it("empty.docx and empty.zip get a sentence", async () => {
    for (const name of ["empty.docx", "empty.zip"])
      expect(await readSource(readFile(name))).toEqual({ ok: false, because: expect.stringMatching(/\.$/u) });
  });
});

describe("a Word file without text", () => {
  it("is refused with what was left out, which may be the story", async () => {
    const body = '<w:p/><w:altChunk r:id="z"/>';
    expect(await refused(packDocx({ body }))).toBe(
      "There is no text in it. 1 embedded file was left out: open it in Word.",
    );
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { dryRun } from "@/lib/import/dry-run";
import type { ImportedStory } from "@/lib/import/imported-story";
import { readSource } from "@/lib/import/read";
import { brokenTiling, restored, strayPointer } from "@/lib/import/text/laws";
import { packDocx, packFixture, type WordParts } from "@/lib/testing/word-file";
import { readPart } from "./word-package";

const FIXTURES = new URL("./fixtures/", import.meta.url);

async function readWord(bytes: Uint8Array) {
  const read = await readSource(bytes, { as: "docx" });
  if (!read.ok) throw new Error(read.because);
  expect(brokenTiling(read.text, read.story)).toBeNull();
  expect(strayPointer(read.text, read.story)).toBeNull();
  expect(restored(read.text, read.story)).toBe(read.text.replace(/\s/gu, ""));
  return read;
}

const refused = async (bytes: Uint8Array) => {
  const read = await readSource(bytes, { as: "docx" });
  return read.ok ? null : read.because;
};

const blocksOf = async (parts: WordParts) =>
  (await readWord(packDocx(parts))).story.blocks.map(({ kind, text }) => `${kind}: ${text}`);
const codes = ({ warnings }: ImportedStory) => warnings.map(({ code }) => code);
const p = (text: string, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`);
const LEAD = p("The harbour board voted on Tuesday to keep the crane, its chairman told the town.");

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

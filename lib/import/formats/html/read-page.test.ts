import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dryRun } from "@/lib/import/dry-run";
import { readSource } from "@/lib/import/read";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";

async function read(html: string, address: string | null = null) {
  const page = await readSource(html, { as: "html", address });
  if (!page.ok) throw new Error(page.because);
  expect(brokenTiling(page.text, page.story)).toBeNull();
  expect(strayPointer(page.text, page.story)).toBeNull();
  return page;
}

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.html`, import.meta.url), "utf8");
const valuesOf = (fields: object) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { value }]) => (value === null ? [] : [[name, value]])),
  );

describe("a page of a newspaper", () => {
  const page = read(
    fixture("harbour-crane"),
    "https://baypost.example/2023/05/02/harbour-crane-saved?from=home",
  );

  it("gives its story, what is around it, and why", async () => {
    const { story } = await page;
    const decided = story.blocks.map(
      ({ decision, kind, reason, field, text }) => `${reason ?? field ?? decision} ${kind}: ${text}`,
    );
    expect(decided).toEqual([
      "cookie paragraph: We use cookies to give you the best experience.\nAccept all",
      "nav paragraph: News\nSport\nWeather",
      "headline paragraph: Harbour crane saved after night of talks",
      "standfirst paragraph: Dock workers cheered as councillors voted to keep the last steam crane on the quay.",
      "byline paragraph: By Ana Ruiz and Tom Lee",
      "publishedAt paragraph: 2 May 2023, 21:40 BST",
      "share paragraph: Facebook\nCopy link",
      "keep figure: The crane at dusk (Jo Marsh/Bay Pictures)",
      "keep paragraph: The last steam crane of the old docks will stay where it is, the council decided on Tuesday.",
      "keep paragraph: “We have lost enough of this quay already,” said Mara Quill, who led the campaign for Old Bess, as the crane is called.",
      "related heading: More on this story",
      "related paragraph: Who was Bess? The woman behind the crane that never slept",
      "keep heading: What it will cost",
      "keep paragraph: Repairs are put at £400,000, of which the port pays half. The rest has to be found by spring.",
      "newsletter heading: The Bay this morning",
      "newsletter paragraph: Get the day’s stories in your inbox before breakfast.",
      "keep list-item: New boiler: £180,000",
      "keep list-item: Rust and paint: £120,000",
      "keep list-item: Rails: £100,000",
      "keep embed: She stays! See you on the quay at six. — Friends of Bess May 2, 2023",
      "keep paragraph: Work begins in June and will take about nine months, the harbour master said.",
      "keep figure: [Picture: boiler.jpg]",
      "keep paragraph: Until then the crane can be seen every Sunday from the north pier.",
      "nav paragraph: Docks Heritage",
      "comments paragraph: Comments\nMy grandfather drove that crane for thirty years, and he would be proud of all of you tonight.",
      "copyright paragraph: © 2023 The Bay Post. All rights reserved.",
    ]);
  });

  it("gives its fields, weighed from all that say them", async () => {
    const { story } = await page;
    expect(valuesOf(story.fields)).toEqual({
      headline: "Harbour crane saved after night of talks",
      standfirst: "Dock workers cheered as councillors voted to keep the last steam crane on the quay.",
      byline: ["Ana Ruiz", "Tom Lee"],
      publishedAt: "2023-05-02T21:40+01:00",
      updatedAt: "2023-05-03T07:05+01:00",
      language: "en-GB",
      section: "Local",
      tags: ["Docks", "Heritage"],
      canonicalUrl: "https://baypost.example/2023/05/02/harbour-crane-saved",
      source: "The Bay Post",
      copyright: "© 2023 The Bay Post. All rights reserved.",
    });
    expect(story.fields.headline.confidence).toBeGreaterThan(0.95);
    expect(story.fields.headline.spans).toHaveLength(1);
  });

  it("gives its pictures with the best address, caption, credit and description", async () => {
    const { story } = await page;
    const pictures = story.blocks.flatMap((block) => (block.kind === "figure" ? [block] : []));
    expect(pictures.map(({ src, alt, caption, credit }) => ({ src, alt, caption, credit }))).toEqual([
      {
        src: "https://baypost.example/img/crane-1600.jpg",
        alt: "A black crane against the evening sky",
        caption: "The crane at dusk",
        credit: "Jo Marsh/Bay Pictures",
      },
      { src: "https://baypost.example/img/boiler.jpg", alt: "The boiler", caption: "", credit: null },
    ]);
  });

  it("leads its links to where they led on the page", async () => {
    const { story } = await page;
    const links = story.blocks.flatMap((block) => (block.decision === "keep" ? block.marks : []));
    expect(links.find(({ type }) => type === "link")).toMatchObject({
      href: "https://baypost.example/council",
    });
  });
});

describe("a page of twenty years ago", () => {
  it("is read without any metadata, out of tables and line breaks", async () => {
    const { story } = await read(fixture("old-table-page"));
    expect(dryRun("old", "html", story)).toMatchObject({
      headline: "Ferry runs aground",
      byline: "Ewan Firth",
      date: "2004-03-04",
      paragraphs: [
        "The ferry to Skerry ran aground in thick fog on Thursday morning with forty people on board. Nobody was hurt.",
        '"We felt a bump, and then everything was very quiet," said Isla Rae, who was on her way to school.',
        "A tug pulled the ship free at noon. It went on to Skerry under its own steam, four hours late.",
      ],
    });
  });
});

describe("a page without words", () => {
  it("says what to do where scripts draw it", async () => {
    expect(await readSource(fixture("drawn-by-scripts"))).toEqual({
      ok: false,
      because:
        "This page has no text of its own: scripts load it. Open it in a browser, select the story, copy it and paste it here.",
    });
  });

  it("and without scripts is called what its head calls it", async () => {
    const html = `<!doctype html><html><head><title>Paint dries - Bay Tube</title><meta property="og:site_name" content="Bay Tube"><meta property="og:title" content="Paint dries"><meta itemprop="datePublished" content="2023-05-02"></head><body><div>Search with your voice</div><div>Watch later</div><div>Paint dries</div></body></html>`;
    const { story } = await read(html);
    expect([story.fields.headline.value, story.fields.publishedAt.value]).toEqual([
      "Paint dries",
      "2023-05-02",
    ]);
  });

  it("is read from its JSON-LD where that has the story", async () => {
    const body =
      "The lock keeper of Arden found a seal in the lower basin on Monday, miles from the sea. ".repeat(4);
    const html = fixture("drawn-by-scripts").replace(
      "</head>",
      `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: "Seal in the lock", articleBody: `${body}\n\n${body}` })}</script></head>`,
    );
    const { story } = await read(html);
    expect(story.fields.headline.value).toBe("Seal in the lock");
    expect(story.blocks.map(({ decision, confidence }) => [decision, confidence])).toEqual([
      ["keep", 0.78],
      ["keep", 0.78],
    ]);
    expect(story.warnings.map(({ code }) => code)).toEqual(["page-drawn-by-scripts"]);
  });
});

describe("a piece of HTML that was pasted", () => {
  it("is read as raw text is, and loses nothing", async () => {
    const { story } = await read(
      "<h1>Seal in the lock</h1><p>Read more</p><p>Share</p><ul><li><a href='/a'>A link</a></ul><p>By Ana Ruiz</p>",
      "https://baypost.example/x",
    );
    expect(story.blocks.map(({ decision, kind, text }) => `${decision} ${kind}: ${text}`)).toEqual([
      "field paragraph: Seal in the lock",
      "set-aside paragraph: Read more",
      "set-aside paragraph: Share",
      "keep list-item: A link",
      "field paragraph: By Ana Ruiz",
    ]);
  });

  it("is a piece also when a word processor wraps it in a document", async () => {
    const { story } = await read(
      "<html><body><!--StartFragment--><p>Share</p><p>One.</p><!--EndFragment--></body></html>",
    );
    expect(story.blocks.map(({ decision }) => decision)).toEqual(["set-aside", "keep"]);
  });
});

describe("what a fussy editor would not let stand", () => {
  const story = Array.from(
    { length: 8 },
    (_, at) =>
      `<p>The ferry left the harbour at noon on day ${at}, the captain said, and nobody on the pier had expected it to come back before the winter was over.</p>`,
  ).join("");
  const read = async (more: string) => {
    const page = `<!doctype html><html><head><title>The ferry is back</title></head><body><article><h1>The ferry is back</h1>${story}${more}</article></body></html>`;
    const source = await readSource(page);
    if (!source.ok) throw new Error(source.because);
    return source.story.blocks.slice(-2);
  };

  it.each([
    ["<p>___</p>", { kind: "rule" }],
    ["<p>Ana Ruiz 2019-11-20 14:35:08</p>", { decision: "set-aside", reason: "timestamp" }],
    ["<p>Tempo de leitura: 2 minutos</p>", { decision: "set-aside" }],
    [
      `<figure><img src="https://a.example/space.jpg"><figcaption>Need more? Subscribe to our sister title today.</figcaption></figure>`,
      { decision: "set-aside", reason: "ad" },
    ],
    [
      `<figure><img src="https://a.example/council.jpg"><figcaption>Ana Ruiz, ASSOCIATED PRESS</figcaption></figure>`,
      { kind: "figure", caption: "", credit: "Ana Ruiz, ASSOCIATED PRESS" },
    ],
    [
      `<figure><img src="https://a.example/council.jpg"><figcaption>Ben Osei Submitted photo</figcaption></figure>`,
      { kind: "figure", caption: "Ben Osei", credit: "Submitted photo" },
    ],
  ])("%s", async (more, expected) => {
    const last = `<p>It sails again on Sunday, and the captain said that she would be there with the whole of her crew and a new flag.</p>`;
    const [before, after] = await read(`${more}${last}`);
    expect(after).toMatchObject({ decision: "keep", kind: "paragraph" });
    expect(before).toMatchObject(expected);
  });
});

describe("a post that a publishing platform exported", () => {
  it("is all that its microformat marks as the text, short parts and pictures too", async () => {
    const { story } = await read(
      '<html><head><title>Crane stays</title></head><body><article class="h-entry"><header><h1 class="p-name">Crane stays</h1></header><section class="e-content"><section><p>The old iron crane at Port Lamy stays where it is, the harbour board decided on Tuesday after a long evening.</p></section><section><p>It leans.</p><figure><img src="https://pictures.example/crane.jpg"><figcaption>The crane at dusk</figcaption></figure><ul class="postList"><li>It is old</li><li>It leans, as <a href="https://bay.example/lean">everybody knows</a>, and nobody in the town minds that it does</li></ul></section></section><footer><p>By Ana Ruiz on March 14, 2026.</p></footer></article></body></html>',
    );
    const kept = story.blocks
      .filter(({ decision }) => decision === "keep")
      .map(({ kind, text }) => [kind, text.slice(0, 10)]);
    expect(kept).toEqual([
      ["paragraph", "The old ir"],
      ["paragraph", "It leans."],
      ["figure", "The crane "],
      ["list-item", "It is old"],
      ["list-item", "It leans, "],
    ]);
  });
});

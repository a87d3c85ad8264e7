import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dryRun } from "@/lib/import/dry-run";
import type { ImportedStory } from "@/lib/import/imported-story";
import { readSource } from "@/lib/import/read";
import { brokenTiling, restored, strayPointer } from "@/lib/import/text/laws";

const FIXTURES = new URL("./fixtures/", import.meta.url);

async function readText(text: string, as: "markdown" | null = "markdown") {
  const read = await readSource(text, { as });
  if (!read.ok) throw new Error(read.because);
  expect(brokenTiling(read.text, read.story)).toBeNull();
  expect(strayPointer(read.text, read.story)).toBeNull();
  expect(restored(read.text, read.story)).toBe(read.text.replace(/\s/gu, ""));
  return read;
}

const blocksOf = async (text: string) =>
  (await readText(text)).story.blocks.map(
    ({ kind, decision, text: words }) => `${decision === "keep" ? kind : decision}: ${words}`,
  );
const valuesOf = async (text: string) => {
  const { fields } = (await readText(text, null)).story;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { value }]) =>
      value === null || name === "language" ? [] : [[name, value]],
    ),
  );
};

describe("Markdown as sites keep it", () => {
  it.each(["hugo-crane"])("%s is read as its golden output says", async (name) => {
    const { story } = await readText(readFileSync(new URL(`${name}.md`, FIXTURES), "utf8"), null);
    const shown = { ...dryRun(name, "markdown", story), blocks: story.blocks.map(shownBlock) };
    const golden: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), "utf8"));
    expect(JSON.parse(JSON.stringify(shown))).toEqual(golden);
  });
});

function shownBlock({ spans: _spans, because: _because, ...block }: ImportedStory["blocks"][number]) {
  return block;
}

const BODY = "The harbour board voted on Tuesday to keep the crane, its chairman said.";

describe("front matter", () => {
  it("is read as YAML, TOML and JSON alike", async () => {
    const story = {
      headline: "Crane stays",
      byline: ["Ana Ruiz"],
      publishedAt: "2024-03-12",
      tags: ["port", "iron"],
    };
    expect(
      await valuesOf(
        `---\ntitle: Crane stays\nauthor: By Ana Ruiz\ndate: 2024-03-12\ntags: port, iron\n---\n${BODY}`,
      ),
    ).toEqual(story);
    expect(
      await valuesOf(
        `+++\ntitle = "Crane stays"\nauthors = ["Ana Ruiz"]\ndate = 2024-03-12\n[taxonomies]\ntags = ["port", "iron"]\n+++\n${BODY}`,
      ),
    ).toEqual(story);
    expect(
      await valuesOf(
        `{\n  "title": "Crane stays",\n  "author": {"name": "Ana Ruiz"},\n  "date": "12 March 2024",\n  "tags": ["port", "iron"]\n}\n\n${BODY}`,
      ),
    ).toEqual(story);
  });

  it("with broken rules is read line by line, and people are told", async () => {
    const { story } = await readText(
      `---\ntitle: Crane: it stays\nauthor: "Ana Ruiz\nmood: calm\n---\n${BODY}`,
    );
    expect(story.fields.headline.value).toBe("Crane: it stays");
    expect(story.warnings.map(({ code }) => code)).toContain("front-matter-broken");
    expect(story.blocks.map(({ text }) => text)).toContain("mood: calm");
  });

  it("takes no day that is none, and keeps the line", async () => {
    const { story } = await readText(`---\ndate: sometime in March\n---\n${BODY}`);
    expect(story.fields.publishedAt.value).toBeNull();
    expect(story.blocks[0]).toMatchObject({ decision: "set-aside", text: "date: sometime in March" });
  });

  it("is none where a text stands between two rules", async () => {
    expect(
      (await blocksOf(`---\n\n${BODY}\n\n---\n\n${BODY}`)).filter((block) => block.includes(BODY)),
    ).toHaveLength(2);
  });
});

describe("the body", () => {
  it("has one leading heading as the headline, and a byline and dateline as raw text has them", async () => {
    const { story } = await readText(
      `# Crane *stays*\n\nBy Ana Ruiz\n\nTAMSIN — **The board** voted on Tuesday to keep it, its chairman said.\n\n## Why\n\n${BODY}`,
    );
    expect(story.fields).toMatchObject({
      headline: { value: "Crane stays" },
      byline: { value: ["Ana Ruiz"] },
      dateline: { value: "TAMSIN" },
    });
    expect(story.blocks[3]?.marks).toEqual([{ type: "bold", from: 0, to: 9 }]);
  });

  it("keeps its first heading as a heading where there are several, or another headline", async () => {
    expect((await blocksOf(`# One\n\n${BODY}\n\n# Two\n\n${BODY}`))[0]).toBe("heading: One");
    expect(await blocksOf(`---\ntitle: Crane stays\n---\n# The vote\n\n${BODY}`)).toContain(
      "heading: The vote",
    );
    expect((await blocksOf(`---\ntitle: Crane stays\n---\n# Crane stays\n\n${BODY}`))[1]).toBe(
      "field: Crane stays",
    );
  });

  it("loses no line that Markdown’s rules give no place to", async () => {
    const blocks = await blocksOf(
      `${BODY}\n\n[^9]: A note that nobody needs.\n\n[//]: # (ask the pilot)\n\n${"> ".repeat(150)}far down\n`,
    );
    expect(blocks).toContain("set-aside: ask the pilot");
    expect(blocks.join("\n")).toContain("A note that nobody needs.");
    expect(blocks.join("\n")).toContain("far down");
  });

  it("reads figures and films of shortcodes, and sets other shortcodes aside", async () => {
    const { story } = await readText(
      `${BODY}\n\n{{< figure src="a.jpg" caption="It *leans*" attr="Ana Ruiz" alt="A crane" >}}\n\n{% include ad.html %}\n\nSee {{ page.x }} here, said the board.`,
    );
    expect(story.blocks[1]).toMatchObject({
      kind: "figure",
      caption: "It *leans*",
      credit: "Ana Ruiz",
      alt: "A crane",
      src: "a.jpg",
    });
    expect(story.blocks.filter(({ decision }) => decision === "set-aside").map(({ text }) => text)).toEqual([
      "{% include ad.html %}",
      "{{ page.x }}",
    ]);
    expect(story.blocks[3]?.text).toBe("See here, said the board.");
  });

  it("links nowhere dangerous", async () => {
    const { story } = await readText(
      `[click](javascript:alert(1)) and <a href="javascript:x">this</a>, said the board on Tuesday.`,
    );
    expect(story.blocks[0]?.text).toContain("click");
  });
});

describe("hostile Markdown ends in a story", () => {
  it.each(
    Object.entries({
      quotes: "> ".repeat(20_000),
      "nested lists": Array.from({ length: 800 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n"),
      brackets: "[".repeat(50_000),
      "open links": "[a](".repeat(20_000),
      stars: "*a **b ".repeat(20_000),
      "open shortcodes": "{{ {% ".repeat(20_000),
      "open comments": "<!-- ".repeat(20_000),
      "open tags": "<b>".repeat(20_000),
      notes: "[^a]".repeat(5_000),
      "a wide table": `|${"a|".repeat(5_000)}\n|${"-|".repeat(5_000)}\n${"|b\n".repeat(50)}`,
      "laughing aliases": `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
        .split("")
        .map((key, at) => `${key}: &${key} [${`*${"abcdefgh"[at]},`.repeat(9)}]`)
        .join("\n")}\n---\nbody`,
      "a list that holds itself": "---\na: &a [*a, *a]\ntitle: &b {c: *b}\n---\nbody",
      "deep YAML": `---\na: ${"[".repeat(20_000)}\n---\nbody`,
      "deep TOML": `+++\na = ${"[".repeat(20_000)}\n+++\nbody`,
      "a prototype": `---\n__proto__: {polluted: yes}\nconstructor: x\n---\nbody`,
    }),
  )("%s", async (_, text) => {
    const read = await readSource(`${text}\n\nThe end.`, { as: "markdown" });
    expect(read.ok && read.text.includes("The end.")).toBe(true);
    if (read.ok) expect(brokenTiling(read.text, read.story)).toBeNull();
  });
});

describe("a post that its site does not show", () => {
  it.each(["draft: true", "published: false"])("is said to be one: %s", async (line) => {
    const { story } = await readText(
      `---\ntitle: The crane stays\n${line}\n---\n\nThe crane stays where it is.\n`,
    );
    expect(story.warnings.map(({ code }) => code)).toEqual(["draft"]);
  });
});

describe("a post of a site that is built from files", () => {
  it("keeps links whose targets the site’s program fills in, and the words of those that nobody can follow", async () => {
    const { story } = await readText(
      'See [the clock]({{ "/2026/03/14/clock/" | url }}#hands), [the crane]({{ site.baseurl }}/crane/ "Crane") and [the ferry]({% post_url 2026-03-01-ferry %}), the board said.\n',
    );
    expect(story.blocks.map(({ text }) => text)).toEqual([
      "See the clock, the crane and the ferry, the board said.",
    ]);
    expect(story.blocks[0]?.marks.flatMap((mark) => (mark.type === "link" ? [mark.href] : []))).toEqual([
      "/2026/03/14/clock/#hands",
      "/crane/",
      "#",
    ]);
  });

  it("has pictures that are named without keys", async () => {
    const { story } = await readText(
      `The crane stays, the board said on Friday.\n\n{% image_with_class "assets/crane.jpg" "wide" "The crane at dusk" %}\n`,
    );
    expect(story.blocks[1]).toMatchObject({
      kind: "figure",
      src: "assets/crane.jpg",
      alt: "The crane at dusk",
    });
  });

  it("is known by front matter whose values go on at the edge of the page", async () => {
    const read = await readSource(
      '---\ntitle: "The crane stays"\nauthors:\n- ana-ruiz\n\nexcerpt: "It leans over the quay,\nand nobody minds."\n---\n\nThe crane stays, the board said on Friday.\n',
    );
    if (!read.ok) throw new Error(read.because);
    expect(read.format).toBe("markdown");
    expect(read.story.fields.headline.value).toBe("The crane stays");
    expect(read.story.fields.byline).toMatchObject({ value: ["ana-ruiz"], confidence: 0.5 });
  });
});

describe("the words of a picture", () => {
  const pictureOf = async (markdown: string) =>
    (
      await readText(
        `# The crane stays\n\nIt leans over the quay, and nobody minds it any more.\n\n${markdown}\n`,
      )
    ).story.blocks.find(({ kind }) => kind === "figure");

  it("are those in brackets where these have the credit and say the title as well", async () => {
    const picture = await pictureOf('![Ana Ruiz on the deck. Photo: Tom Lee](/img/deck.jpg "on the deck")');
    expect(picture).toMatchObject({ caption: "Ana Ruiz on the deck.", credit: "Tom Lee", alt: null });
  });

  it("are the title otherwise, and no word of either is lost", async () => {
    const picture = await pictureOf(
      '![Ana Ruiz on the deck. Photo: Tom Lee](/img/deck.jpg "Before the storm")',
    );
    expect(picture).toMatchObject({
      caption: "Before the storm",
      alt: "Ana Ruiz on the deck. Photo: Tom Lee",
    });
  });
});

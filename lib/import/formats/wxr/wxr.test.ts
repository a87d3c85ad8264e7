import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { afterAll, describe, expect, it } from "vitest";
import { toldOf } from "@/lib/import/formats/exported/testing";
import { readSource } from "@/lib/import/read";
import { brokenTiling } from "@/lib/import/text/laws";
import { withParagraphs } from "./autop";
import { newCutter } from "./cut";
import { readWxr } from "./read";
import { shortcodesIn } from "./shortcodes";
import { splitWxr } from "./split";

const FIXTURES = new URL("fixtures/", import.meta.url).pathname;
const HARBOUR = join(FIXTURES, "harbour.xml");
const CORPUS = new URL("../../../../../shared/corpora/wxr", import.meta.url).pathname;

const folder = mkdtempSync(join(tmpdir(), "galley-wxr-"));
afterAll(() => rmSync(folder, { recursive: true }));

const asSource = (text: string) => ({ bytes: Buffer.from(text), text, address: null });

function fileOf(text: string): string {
  const path = join(folder, `${crypto.randomUUID()}.xml`);
  writeFileSync(path, text);
  return path;
}

function strictFaults(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults;
}

describe("a WordPress export", () => {
  it("is cut into its stories and read, damaged ones too", async () => {
    const golden = JSON.parse(readFileSync(join(FIXTURES, "harbour.json"), "utf8"));
    expect(await toldOf(splitWxr(HARBOUR))).toEqual(golden);
  });

  it("gives each story a well-formed export of its own", async () => {
    for await (const { key, bytes } of splitWxr(HARBOUR))
      expect([key, strictFaults(Buffer.from(bytes).toString())]).toEqual([key, []]);
  });

  it("says what the story is known by, and how many stories there are", async () => {
    const read = await readSource(readFileSync(HARBOUR));
    if (!read.ok) throw new Error(read.because);
    expect(read).toMatchObject({ format: "wxr", stories: 4 });
    expect(read.story.identity).toEqual({
      id: "https://skerry.example/?p=41",
      version: "2019-05-03 08:00:12",
      action: "new",
    });
    expect(read.story.fields).toMatchObject({
      publishedAt: { value: "2019-05-02T17:04Z" },
      updatedAt: { value: "2019-05-03T08:00Z" },
      section: { value: "Harbour", rule: "wxr-primary" },
      canonicalUrl: { value: "https://skerry.example/2019/05/the-crane-stays/" },
      source: { value: "The Skerry Courier" },
      language: { value: "en-GB" },
    });
  });

  it("is cut the same however its bytes come in", () => {
    const text = readFileSync(HARBOUR, "utf8");
    const cut = (size: number) => {
      const cutter = newCutter();
      const cuts = [];
      for (let at = 0; at < text.length; at += size) cuts.push(...cutter.push(text.slice(at, at + size)));
      return [...cuts, ...cutter.end()];
    };
    const whole = cut(text.length);
    expect(whole.filter(({ kind }) => kind === "item")).toHaveLength(8);
    for (const size of [1, 7, 64, 1_000]) expect(cut(size)).toEqual(whole);
  });

  it("has items that hold the tags of items", () => {
    const item = "<item><content:encoded><![CDATA[</item><item>]]></content:encoded></item>";
    const cutter = newCutter();
    const cuts = [...cutter.push(`<rss>${item}<!-- <item> --><item></item></rss>`), ...cutter.end()];
    expect(cuts.map(({ xml }) => xml)).toEqual(["<rss>", item, "<item></item>"]);
  });

  it("is refused in a sentence when there is no post in it", async () => {
    const empty = "<rss><channel><title>x</title></channel></rss>";
    expect(readWxr(asSource(empty))).toMatchObject({ ok: false, because: expect.stringMatching(/no post/u) });
    await expect(toldOf(splitWxr(fileOf(empty)))).rejects.toThrow(/no post/u);
  });

  it("is read in its own encoding", async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>\n<rss>\n<item><title>Café</title><wp:post_id>1</wp:post_id></item></rss>`;
    const path = fileOf("");
    writeFileSync(path, Buffer.from(text, "latin1"));
    expect(await toldOf(splitWxr(path))).toMatchObject([{ title: "Café", headline: "Café" }]);
  });
});

describe("a post of WordPress whose fields hold more of it", () => {
  const itemOf = (inside: string) =>
    asSource(
      `<rss><channel><link>https://skerry.example</link><item><title>Tide tables</title>${inside}<wp:post_id>9</wp:post_id><wp:status>publish</wp:status></item></channel></rss>`,
    );
  const metaOf = (key: string, value: string) =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
  const NOTE =
    '<p>The tide came early<sup class="fn" data-fn="aa"><a href="#aa" id="aa-link">1</a></sup> on Tuesday.</p>';
  const storyOf = (inside: string) => {
    const read = readWxr(itemOf(inside));
    if (!read.ok) throw new Error(read.because);
    return read.story;
  };

  it.each([
    ["where their block stands", "\n<!-- wp:footnotes /-->\n<p>Below.</p>", [1, 2]],
    ["at the end without one", "\n<p>Below.</p>", [2, 1]],
  ])("has its footnotes %s, and no links to places in the old page", (_, after, [note = 0, below = 0]) => {
    const { blocks, warnings } = storyOf(
      `<content:encoded><![CDATA[<!-- wp:paragraph -->${NOTE}<!-- /wp:paragraph -->${after}]]></content:encoded>${metaOf("footnotes", '[{"id":"aa","content":"By the <em>old</em> table."}]')}`,
    );
    const body = blocks.filter(({ decision }) => decision === "keep");
    expect(body[0]).toMatchObject({
      text: "The tide came early1 on Tuesday.",
      marks: [{ type: "superscript" }],
    });
    expect(body[note]).toMatchObject({
      kind: "list-item",
      text: "By the old table.",
      marks: [{ type: "italic" }],
    });
    expect(body[below]).toMatchObject({ text: "Below." });
    expect(warnings).toEqual([]);
  });

  it("has its recording, unless the text has a player", () => {
    const enclosure = metaOf("enclosure", "https://media.example/tide.mp3\n211694\naudio/mpeg\na:0:{}");
    const urls = (content: string) =>
      storyOf(`<content:encoded><![CDATA[${content}]]></content:encoded>${enclosure}`).blocks.flatMap(
        (block) => (block.kind === "embed" ? [block.url] : []),
      );
    expect(urls("Listen.")).toEqual(["https://media.example/tide.mp3"]);
    expect(urls('Listen. <iframe src="https://player.example/7"></iframe>')).toEqual([
      "https://player.example/7",
    ]);
  });

  it("names each author once, and nobody by an address for mail", () => {
    const { byline } = storyOf(
      '<category domain="author" nicename="cap-ana"><![CDATA[Ana Ruiz]]></category><category domain="author" nicename="ana"><![CDATA[Ana Ruiz]]></category>',
    ).fields;
    expect(byline.value).toEqual(["Ana Ruiz"]);
    const mail = storyOf("<dc:creator>ines@skerry.example</dc:creator>").fields.byline;
    expect([mail.value, mail.alternatives[0]?.value]).toEqual([null, ["ines@skerry.example"]]);
  });
});

describe("the classic editor’s text", () => {
  it.each([
    ["one\ntwo\n\nthree", "<p>one<br>two</p>\n<p>three</p>"],
    ["<h2>a</h2>b\n\n\nc", "<h2>a</h2>\n<p>b</p>\n<p>c</p>"],
    ["<ul>\n<li>a</li>\n</ul>", "<ul>\n<li>a</li>\n</ul>"],
    ["<pre>a\n\nb</pre>", "<div><pre>a\nb</pre></div>"],
  ])("%j has the paragraphs that WordPress shows", (text, html) => {
    expect(withParagraphs(text).replaceAll(/\n+/gu, "\n").trim()).toBe(html);
  });

  it.each([
    ["She said [sic] that [the mayor] left.", []],
    ["[gallery ids=“1,2”] [[gallery]]", ["gallery"]],
    ["[box]a [inner x=1] b[/box] [ad_unit]", ["box", "ad_unit"]],
    ["[x]y[/x][/x]", ["x"]],
  ])("%j has these shortcodes", (text, names) => {
    expect(shortcodesIn(text).map(({ name }) => name)).toEqual(names);
  });
});

describe("hostile and broken exports", () => {
  const bits = fc.constantFrom(
    "<item>",
    "</item>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<wp:post_id>1</wp:post_id>",
    "<title>",
    "</title>",
    "&amp;",
    "&",
    "<",
    "<content:encoded>",
    "</content:encoded>",
    "[caption]",
    "[/caption]",
    '[gallery ids="1"]',
    "<!-- wp:image {} -->",
    "<!-- /wp:image -->",
    "<!-- wp:latest-posts /-->",
    "<figure class='wp-block-gallery'>",
    "<img src='a.jpg'>",
    "\n\n",
    "words",
    "\u0007",
    "\ud800",
  );
  it("never throw, and tile", () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        const text = `<rss><item><wp:post_id>1</wp:post_id><content:encoded><![CDATA[${parts.join("")}`;
        const read = readWxr(asSource(text));
        if (!read.ok) return;
        expect(brokenTiling(read.text, read.story)).toBeNull();
        expect(readWxr(asSource(text))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["<item>"],
    ["<item><![CDATA["],
    ["<!-- wp:x {"],
    ["[gallery "],
    ["[a b=1]"],
    ["<pre>"],
    ["<a:b><![CDATA["],
    ["<div class='wp-block-gallery'><img src=x>"],
    ["</item ><item>"],
    [" \t \n"],
  ])("are read however often they say %j", (bit) => {
    const text = `<rss><item><wp:post_id>1</wp:post_id><content:encoded>${bit.repeat(5_000)}`;
    const wrapped = `<rss><item><wp:post_id>1</wp:post_id><content:encoded><![CDATA[${bit.repeat(5_000)}]]></content:encoded></item>`;
    for (const each of [text, wrapped]) expect(typeof readWxr(asSource(each)).ok).toBe("boolean");
  });
});

describe.runIf(existsSync(CORPUS))("the corpus of exports", () => {
  it.each(existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith(".xml")) : [])(
    "%s is read whole",
    async (name) => {
      const path = join(CORPUS, name);
      const text = readFileSync(path, "utf8");
      const items = text.match(/<wp:post_type>(?:<!\[CDATA\[)?(?:post|page)\b/gu)?.length ?? 0;
      if (items === 0) return expect(toldOf(splitWxr(path))).rejects.toThrow(/no post/u);
      const told = await toldOf(splitWxr(path));
      expect(told).toHaveLength(items);
    },
  );
});

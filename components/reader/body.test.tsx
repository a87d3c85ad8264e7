import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { MarkJson, NodeJson } from "@/lib/document/types";
import { readPictures } from "@/lib/reader/figure";
import { documentOf, figureOf, paragraph } from "@/lib/testing/documents";
import { Body } from "./body";
import type { Medium } from "./medium";

const hash = "a".repeat(64);
const pictureId = "00000000-0000-4000-8000-000000000001";
const pictures = readPictures({
  [pictureId]: { width: 1600, height: 1067, hash, color: "#335577", widths: [480, 960, 1600] },
});
const articleId = "00000000-0000-4000-8000-000000000002";
const related = new Map([[articleId, { path: "politics/other", headline: "The <other>" }]]);

function draw(
  body: NodeJson,
  { dateline = "", medium }: { dateline?: string; medium?: Medium } = {},
): string {
  return renderToStaticMarkup(
    <Body story={{ body, pictures, related, dateline }} {...(medium ? { medium } : {})} />,
  );
}

const words = (text: string, ...marks: readonly MarkJson[]): NodeJson => ({ type: "text", text, marks });
const inParagraph = (...content: readonly NodeJson[]) => documentOf({ type: "paragraph", content });
const mark = (type: string, attrs: Record<string, unknown> = {}): MarkJson => ({ type, attrs });
const heading = (level: unknown, text: string): NodeJson => ({
  type: "heading",
  attrs: { level },
  content: [{ type: "text", text }],
});
const item = (...content: readonly NodeJson[]): NodeJson => ({ type: "listItem", content });
const row = (...cells: readonly NodeJson[]): NodeJson => ({ type: "tableRow", content: cells });
const cell = (type: "tableCell" | "tableHeader", text: string, attrs = {}): NodeJson => ({
  type,
  attrs,
  content: [paragraph(text)],
});

describe("each node of a body", () => {
  it.each<[string, NodeJson, string]>([
    ["paragraph", paragraph("One & ", "two"), "<p>One &amp; two</p>"],
    ["empty paragraph", paragraph(), ""],
    ["heading", heading(2, "Sub"), "<h2>Sub</h2>"],
    ["bulletList", { type: "bulletList", content: [item(paragraph("a"))] }, "<ul><li>a</li></ul>"],
    [
      "orderedList",
      { type: "orderedList", attrs: { start: 3 }, content: [item(paragraph("c"))] },
      '<ol start="3"><li>c</li></ol>',
    ],
    [
      "orderedList from 1",
      { type: "orderedList", attrs: { start: 1 }, content: [item(paragraph("a"), paragraph("b"))] },
      "<ol><li><p>a</p><p>b</p></li></ol>",
    ],
    [
      "list in a list",
      {
        type: "bulletList",
        content: [item(paragraph("a"), { type: "bulletList", content: [item(paragraph("b"))] })],
      },
      "<ul><li>a<ul><li>b</li></ul></li></ul>",
    ],
    ["blockquote", { type: "blockquote", content: [paragraph("q")] }, "<blockquote><p>q</p></blockquote>"],
    [
      "pullquote",
      { type: "pullquote", content: [paragraph("q"), { type: "attribution", content: [words("Ada")] }] },
      '<figure class="pullquote"><blockquote><p>q</p></blockquote><figcaption>Ada</figcaption></figure>',
    ],
    [
      "figure without a picture",
      figureOf(null, "A caption", "A credit"),
      '<figure class="text without-picture"><figcaption>A caption <span class="credit">A credit</span></figcaption></figure>',
    ],
    ["figure with nothing", figureOf(null), ""],
    [
      "embed",
      {
        type: "embed",
        attrs: { url: "https://video.example/1", provider: "Video" },
        content: [{ type: "caption" }],
      },
      '<figure class="embed"><p><a href="https://video.example/1" rel="noopener noreferrer">See this on Video</a><span>video.example</span></p></figure>',
    ],
    [
      "embed of a provider that is known",
      {
        type: "embed",
        attrs: { url: "https://www.youtube.com/watch?v=1", provider: "YouTube" },
        content: [{ type: "caption", content: [words("The launch")] }],
      },
      '<figure class="embed"><p><a href="https://www.youtube.com/watch?v=1" rel="noopener noreferrer">Watch this on YouTube</a><span>youtube.com</span></p><figcaption>The launch</figcaption></figure>',
    ],
    [
      "embed without an address yet",
      { type: "embed", attrs: { url: "", provider: "" }, content: [{ type: "caption" }] },
      "",
    ],
    [
      "factbox",
      { type: "factbox", content: [{ type: "factboxTitle", content: [words("Facts")] }, paragraph("f")] },
      '<aside class="factbox" aria-label="Facts"><p class="factbox-title">Facts</p><p>f</p></aside>',
    ],
    [
      "table",
      {
        type: "table",
        content: [
          row(cell("tableHeader", "Route"), cell("tableHeader", "On time")),
          row(cell("tableHeader", "Ellery"), cell("tableCell", "91%", { colspan: 2, rowspan: 1 })),
        ],
      },
      '<section class="table" aria-label="Table: Route, On time" tabindex="0"><table><thead><tr><th scope="col"><p>Route</p></th><th scope="col"><p>On time</p></th></tr></thead><tbody><tr><th scope="row"><p>Ellery</p></th><td colSpan="2"><p>91%</p></td></tr></tbody></table></section>',
    ],
    ["horizontalRule", { type: "horizontalRule" }, "<hr/>"],
    [
      "relatedLink",
      { type: "relatedLink", attrs: { articleId } },
      '<p class="related"><span>Read more</span> <a href="/politics/other">The &lt;other&gt;</a></p>',
    ],
    ["relatedLink to what is offline", { type: "relatedLink", attrs: { articleId: pictureId } }, ""],
    [
      "hardBreak",
      { type: "paragraph", content: [words("a"), { type: "hardBreak" }, words("b")] },
      "<p>a<br/>b</p>",
    ],
    [
      "unknown node",
      { type: "hologram", content: [paragraph("still"), paragraph("read")] },
      "<p>still read</p>",
    ],
  ])("%s", (_, node, expected) => {
    expect(draw(documentOf(node))).toBe(expected);
  });

  it("figure with a picture has its box, all renditions and the words", () => {
    const html = draw(documentOf(figureOf(pictureId, "A caption", "A credit", 'Alt "text"')));
    expect(html).toContain('width="1600" height="1067" alt="Alt &quot;text&quot;" loading="lazy"');
    for (const format of ["avif", "webp", "jpg"])
      expect(html).toContain(`/media/${hash}-480.${format} 480w, /media/${hash}-640.${format} 640w`);
    expect(html).toContain('class="c-335577"');
    expect(html).toContain("<figcaption>A caption");
  });

  it("gallery keeps its figures together under one caption", () => {
    const gallery = {
      type: "gallery",
      content: [figureOf(pictureId), figureOf(pictureId), { type: "caption", content: [words("Both")] }],
    };
    const html = draw(documentOf(gallery));
    expect(html.match(/<img /g)).toHaveLength(2);
    expect(html).toMatch(/<figcaption>Both<\/figcaption><\/figure>$/);
  });
});

describe("each mark", () => {
  it.each<[string, string]>([
    ["bold", "<p><strong>x</strong></p>"],
    ["italic", "<p><em>x</em></p>"],
    ["strike", "<p><s>x</s></p>"],
    ["superscript", "<p><sup>x</sup></p>"],
    ["subscript", "<p><sub>x</sub></p>"],
    ["comment", "<p>x</p>"],
    ["sparkle", "<p>x</p>"],
    ["note", ""],
  ])("%s", (type, expected) => {
    expect(draw(inParagraph(words("x", mark(type))))).toBe(expected);
  });

  it("link is one link over neighbours with other marks", () => {
    const link = mark("link", { href: "https://example.org/?a=1&b=2" });
    const html = draw(
      inParagraph(words("see "), words("the ", link), words("letter", link, mark("bold")), words(".")),
    );
    expect(html).toBe(
      '<p>see <a href="https://example.org/?a=1&amp;b=2">the <strong>letter</strong></a>.</p>',
    );
  });

  it("note never shows, not inside a link, a heading, a caption or an unknown node", () => {
    const secret = words("SECRET", mark("note", { kind: "tk" }));
    const linked = words("SECRET", mark("link", { href: "/x" }), mark("note"));
    const html = draw(
      documentOf(
        { type: "paragraph", content: [words("a"), secret, linked] },
        { type: "heading", attrs: { level: 2 }, content: [secret] },
        {
          type: "figure",
          attrs: { pictureId },
          content: [
            { type: "caption", content: [secret] },
            { type: "credit", content: [secret] },
          ],
        },
        { type: "hologram", content: [secret] },
        { type: "factbox", content: [{ type: "factboxTitle", content: [secret] }, paragraph("b")] },
      ),
    );
    expect(html).not.toContain("SECRET");
  });
});

describe("the dateline", () => {
  it("opens the first paragraph and no other", () => {
    const html = draw(documentOf(heading(2, "H"), paragraph("One"), paragraph("Two")), { dateline: "Kyiv" });
    expect(html).toBe('<h2>H</h2><p><span class="dateline">Kyiv</span> – One</p><p>Two</p>');
  });
});

describe("headings", () => {
  it("skip no level, whatever the editor chose", () => {
    const html = draw(
      documentOf(heading(4, "a"), heading(4, "b"), heading(4, "c"), heading(2, "d"), heading("x", "e")),
    );
    expect(html).toBe("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2><h2>e</h2>");
  });
});

describe("in a feed", () => {
  it("addresses are whole and markup is plain", () => {
    const medium: Medium = { kind: "feed", origin: "https://news.example", media: "https://news.example" };
    const body = documentOf(figureOf(pictureId), {
      type: "paragraph",
      content: [words("x", mark("link", { href: "/politics/y" }))],
    });
    const html = draw(body, { medium });
    expect(html).toContain(`<img src="https://news.example/media/${hash}-1600.jpg"`);
    expect(html).toContain('<a href="https://news.example/politics/y">x</a>');
    expect(html).not.toContain("srcset");
  });
});

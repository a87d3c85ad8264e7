import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { MarkJson, NodeJson } from "@/lib/document/types";
import { readPictures } from "@/lib/reader/figure";
import { documentOf, paragraph } from "@/lib/testing/documents";
import { Body } from "./body";

const pictureId = "00000000-0000-4000-8000-000000000001";
const articleId = "00000000-0000-4000-8000-000000000002";
const pictures = readPictures({
  [pictureId]: {
    width: 1600,
    height: 1067,
    hash: "a".repeat(64),
    color: "#335577",
    widths: [480, 960, 1600],
  },
});
const related = new Map([[articleId, { path: "politics/other", headline: "The <other>" }]]);

const draw = (body: NodeJson) =>
  renderToStaticMarkup(<Body story={{ body, pictures, related, dateline: "" }} />);
const words = (text: string, ...marks: readonly MarkJson[]): NodeJson => ({ type: "text", text, marks });
const inParagraph = (...content: readonly NodeJson[]) => documentOf({ type: "paragraph", content });
const mark = (type: string, attrs: Record<string, unknown> = {}): MarkJson => ({ type, attrs });
const item = (...content: readonly NodeJson[]): NodeJson => ({ type: "listItem", content });

describe("a hostile document", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//evil.example",
    "/\\evil.example",
    null,
    { toString: () => "javascript:alert(1)" },
  ])("gets no link to %j, and its words stay", (href) => {
    expect(draw(inParagraph(words("x", mark("link", { href }))))).toBe("<p>x</p>");
  });

  it("of a hundred thousand nested lists keeps its words and breaks nothing", () => {
    let node: NodeJson = paragraph("deep down");
    for (let depth = 0; depth < 100_000; depth++) node = { type: "bulletList", content: [item(node)] };
    expect(draw(documentOf(node))).toContain("deep down");
  });

  it("of 20,000 paragraphs is drawn whole", () => {
    const html = draw(documentOf(...Array.from({ length: 20_000 }, (_, index) => paragraph(`p${index}`))));
    expect(html.match(/<p>/g)).toHaveLength(20_000);
  });

  it("never throws, and nothing of it becomes a script, a handler or an address that runs", () => {
    const types = [
      "doc",
      "paragraph",
      "heading",
      "bulletList",
      "orderedList",
      "listItem",
      "blockquote",
      "pullquote",
      "attribution",
      "figure",
      "caption",
      "credit",
      "gallery",
      "embed",
      "factbox",
      "factboxTitle",
      "table",
      "tableRow",
      "tableCell",
      "tableHeader",
      "horizontalRule",
      "relatedLink",
      "hardBreak",
      "text",
      "script",
      "__proto__",
    ];
    const nasty = fc.constantFrom(
      "<script>alert(1)</script>",
      '"onerror="alert(1)',
      "javascript:alert(1)",
      "]]>",
      "\u0000",
      "\ud800",
      pictureId,
      articleId,
    );
    const value = fc.oneof(
      nasty,
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.double(), { maxLength: 2 }),
      fc.object({ maxDepth: 1 }),
    );
    const attrs = fc.dictionary(
      fc.constantFrom(
        "href",
        "url",
        "provider",
        "level",
        "start",
        "pictureId",
        "articleId",
        "alt",
        "layout",
        "focal",
        "colspan",
        "rowspan",
        "onclick",
        "style",
        "dangerouslySetInnerHTML",
      ),
      value,
    );
    const marks = fc.array(
      fc.record({
        type: fc.constantFrom("link", "bold", "italic", "note", "comment", "superscript", "x"),
        attrs,
      }),
      { maxLength: 3 },
    );
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.oneof(value, fc.record({ type: fc.constant("text"), text: fc.oneof(nasty, fc.string()), marks })),
        fc.record(
          {
            type: fc.constantFrom(...types),
            attrs,
            marks,
            content: fc.oneof(fc.array(tie("node"), { maxLength: 4 }), value),
            text: value,
          },
          { requiredKeys: ["type"] },
        ),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (content) => {
        const html = draw({ type: "doc", content: content as NodeJson[] });
        expect(tagsIn(html).filter((tag) => !isHarmless(tag))).toEqual([]);
      }),
      { numRuns: 2_000, examples: [[[CAPTION_WITHOUT_A_LIST]]] },
    );
  });
});

/** Found once by chance. */
const CAPTION_WITHOUT_A_LIST = {
  type: "figure",
  content: [{ type: "caption", content: 0, text: "<script>alert(1)</script>" }],
};

/** Every tag of some markup, quotes respected. */
const tagsIn = (html: string) => html.match(/<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/g) ?? [];

function isHarmless(tag: string): boolean {
  const bare = tag.replace(/="[^"]*"/g, "");
  const known =
    /^<\/?(?:p|h[234]|ul|ol|li|blockquote|figure|figcaption|picture|source|img|span|a|br|hr|aside|section|table|thead|tbody|tr|th|td|div|strong|em|s|sup|sub)\b/;
  return (
    known.test(bare) &&
    !/\son\w|style/i.test(bare) &&
    !/(?:href|src)="\s*(?:javascript|data|vbscript):/i.test(tag)
  );
}

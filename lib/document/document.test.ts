import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Invalid } from "@/lib/errors";
import { applySteps } from "./apply-steps";
import { newBlockId } from "./block-id";
import { safeHref } from "./href";
import { figures, toText, wordCount } from "./measure";
import { emptyDocument, parseDocument, toJson } from "./parse";
import { replaceAll } from "./replace-all";
import type { NodeJson } from "./types";

const text = (words: string): NodeJson => ({ type: "text", text: words });
const doc = (...content: NodeJson[]): NodeJson => ({ type: "doc", content });
const paragraph = (...content: NodeJson[]): NodeJson => ({
  type: "paragraph",
  attrs: { id: newBlockId() },
  content,
});
const words = fc
  .string({ minLength: 1, unit: "grapheme" })
  .filter((one) => one.isWellFormed() && !one.includes("\0"));
const inline = fc.record({
  words,
  marks: fc.subarray(["bold", "italic", "strike"]),
  href: fc.option(fc.webUrl(), { nil: null }),
});

const anyParagraph = fc.array(inline, { maxLength: 4 }).map((parts) =>
  paragraph(
    ...parts.map((part) => ({
      ...text(part.words),
      marks: [
        ...(part.href ? [{ type: "link", attrs: { href: part.href } }] : []),
        ...part.marks.map((type) => ({ type })),
      ],
    })),
  ),
);
const anyFigure = fc.tuple(words, words, words).map(
  ([alt, caption, credit]): NodeJson => ({
    type: "figure",
    attrs: { id: newBlockId(), alt, pictureId: null },
    content: [
      { type: "caption", content: [text(caption)] },
      { type: "credit", content: [text(credit)] },
    ],
  }),
);
const anyList = fc.array(anyParagraph, { minLength: 1, maxLength: 3 }).map(
  (items): NodeJson => ({
    type: "bulletList",
    content: items.map((item) => ({ type: "listItem", content: [item] })),
  }),
);
const anyDocument = fc
  .array(fc.oneof(anyParagraph, anyFigure, anyList), { minLength: 1, maxLength: 8 })
  .map((blocks) => doc(...blocks));

describe("the document", () => {
  it("is the same after it was stored and read again, any number of times", () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const once = toJson(parseDocument(json));
        expect(toJson(parseDocument(JSON.parse(JSON.stringify(once))))).toEqual(once);
      }),
    );
  });

  it("becomes any other by the steps of replaceAll, and those steps survive the log", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        const [from, to] = [parseDocument(one), parseDocument(other)];
        const steps = JSON.parse(JSON.stringify(replaceAll(from, to)));
        expect(applySteps(from, steps).document.eq(to)).toBe(true);
      }),
    );
  });

  it("keeps every word of captions and credits in its plain text", () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const plain = toText(json);
        for (const { caption, credit } of figures(json)) {
          expect(plain).toContain(caption);
          expect(plain).toContain(credit);
        }
      }),
    );
  });

  it("never lets anything but a refusal out, whatever comes in", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        try {
          parseDocument(json);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Invalid);
        }
      }),
    );
  });

  it.each<[string, NodeJson]>([
    [
      "a script address",
      doc(paragraph({ ...text("x"), marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] })),
    ],
    ["a node nobody knows", doc({ type: "iframe" })],
    ["a heading of level 1", doc({ type: "heading", attrs: { level: 1 }, content: [text("x")] })],
    ["a picture by address", doc({ ...figureOf({ pictureId: "https://evil.example/x.png" }) })],
    ["an id that breaks out of an attribute", doc({ type: "paragraph", attrs: { id: '"><script>' } })],
    ["a figure without a credit", doc({ type: "figure", content: [{ type: "caption" }] })],
    [
      "an embed that is no web address",
      doc({ type: "embed", attrs: { url: "data:text/html,x" }, content: [{ type: "caption" }] }),
    ],
    ["a caption alone", doc({ type: "caption" })],
    ["nothing at all", doc()],
  ])("refuses %s", (_what, json) => {
    expect(() => parseDocument(json)).toThrow(Invalid);
  });

  it("refuses a thousand nested lists before anything recursive sees them", () => {
    let json: NodeJson = paragraph(text("deep"));
    for (let depth = 0; depth < 1_000; depth++) {
      json = { type: "bulletList", content: [{ type: "listItem", content: [paragraph(), json] }] };
    }
    expect(() => parseDocument(doc(json))).toThrow("nested too deeply");
  });

  it("begins as something to write in", () => {
    expect(toJson(parseDocument(emptyDocument())).content).toHaveLength(1);
  });
});

function figureOf(attrs: Record<string, unknown>): NodeJson {
  return { type: "figure", attrs, content: [{ type: "caption" }, { type: "credit" }] };
}

describe("safeHref", () => {
  it.each([
    "https://example.org/a?b=c#d",
    "http://example.org",
    "mailto:desk@example.org",
    "tel:+442079460000",
    "/politics/council-votes",
    "#note",
  ])("allows %s", (href) => expect(safeHref(href)).toBe(href));

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/x",
    "/\\evil.example/x",
    "/\t/evil.example",
    "blob:https://example.org/x",
    "example.org",
    "",
    null,
    42,
    `https://example.org/${"x".repeat(3_000)}`,
  ])("refuses %j", (href) => expect(safeHref(href)).toBeNull());
});

describe("wordCount", () => {
  it("counts the story's words and not those of captions and credits", () => {
    expect(
      wordCount(doc(paragraph(text("Eight councillors – all of them – said no.")), figureWith("A caption"))),
    ).toBe(9);
  });

  it("counts words where there are no spaces", () => {
    expect(wordCount(doc(paragraph(text("港の漁師たちは船を出した。"))), "ja")).toBeGreaterThan(4);
  });
});

function figureWith(caption: string): NodeJson {
  return { type: "figure", content: [{ type: "caption", content: [text(caption)] }, { type: "credit" }] };
}

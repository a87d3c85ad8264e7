import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figures, toText } from "@/lib/document/measure";
import { parseDocument, toJson } from "@/lib/document/parse";
import type { NodeJson } from "@/lib/document/types";
import { storyOf } from "@/lib/testing/imported";
import type { Block, ImportedStory } from "./imported-story";
import { toBody, toDocument } from "./to-document";

const asRead = (story: ImportedStory) =>
  toDocument(
    story,
    story.blocks.map((block) => block.decision),
  );

/** "bulletList(listItem(paragraph) listItem(paragraph))": the shape alone. */
const shape = (node: NodeJson): string => {
  const inner = (node.content ?? []).filter((child) => child.type !== "text").map(shape);
  return inner.length === 0 ? node.type : `${node.type}(${inner.join(" ")})`;
};

describe("the body of an imported story", () => {
  it("has the kept blocks in order, and nothing that was set aside or read into a field", () => {
    const story = storyOf([
      { text: "Ferry returns", decision: "field", field: "headline" },
      { text: "The ferry came back." },
      { text: "Sign up now", decision: "set-aside", reason: "newsletter" },
      { text: "Nobody cheered." },
    ]);
    expect(toText(asRead(story))).toBe("The ferry came back.\nNobody cheered.");
  });

  it("follows the decisions in force, not the reader's", () => {
    const story = storyOf([{ text: "One" }, { text: "Two", decision: "set-aside", reason: "ad" }]);
    expect(toText(toDocument(story, ["set-aside", "keep"]))).toBe("Two");
  });

  it("joins list items that follow each other, by kind, and paragraphs of a quotation", () => {
    const story = storyOf([
      { text: "a", kind: "list-item", ordered: false },
      { text: "b", kind: "list-item", ordered: false },
      { text: "c", kind: "list-item", ordered: true },
      { text: "said", kind: "paragraph" },
      { text: "d", kind: "list-item", ordered: true },
      { text: "one", kind: "quote" },
      { text: "two", kind: "quote" },
      { text: "—", kind: "rule" },
    ]);
    expect(shape(asRead(story))).toBe(
      "doc(bulletList(listItem(paragraph) listItem(paragraph)) orderedList(listItem(paragraph)) paragraph " +
        "orderedList(listItem(paragraph)) blockquote(paragraph paragraph) horizontalRule)",
    );
  });

  it("goes on with a list over what was set aside between its items", () => {
    const story = storyOf([
      { text: "a", kind: "list-item" },
      { text: "Advertisement", decision: "set-aside", reason: "ad" },
      { text: "b", kind: "list-item" },
    ]);
    expect(shape(asRead(story))).toBe("doc(bulletList(listItem(paragraph) listItem(paragraph)))");
  });

  it("keeps caption, credit and alternative text of a picture, and never its address", () => {
    const story = storyOf([
      {
        text: "The ferry at dusk (Harbour News)",
        kind: "figure",
        caption: "The ferry at dusk",
        credit: "Harbour News",
        alt: "A white ferry",
        src: "https://example.com/ferry.jpg",
      },
    ]);
    const body = asRead(story);
    expect(figures(body)).toMatchObject([
      { caption: "The ferry at dusk", credit: "Harbour News", alt: "A white ferry", pictureId: null },
    ]);
    expect(JSON.stringify(body)).not.toContain("example.com");
  });

  it("carries bold, italic and links, overlapping too, but no link to where links may not go", () => {
    const text = "See the harbour now";
    const marks: Block["marks"] = [
      { type: "italic", from: 4, to: 15 },
      { type: "bold", from: 8, to: 19 },
      { type: "link", from: 0, to: 7, href: "https://example.com/" },
      { type: "link", from: 16, to: 19, href: "java\nscript:alert(1)" },
      { type: "link", from: 20, to: 21, href: "#top" },
    ];
    const runs = asRead(storyOf([{ text, marks }])).content?.[0]?.content?.map((run) => [
      run.text,
      run.marks?.map(({ type }) => type).join("+") ?? "",
    ]);
    expect(runs).toEqual([
      ["See ", "link"],
      ["the", "link+italic"],
      [" ", "italic"],
      ["harbour", "bold+italic"],
      [" ", "bold"],
      ["now", "bold"],
    ]);
  });

  it("is one empty paragraph when nothing was kept", () => {
    expect(shape(asRead(storyOf([{ text: "Cookies", decision: "set-aside", reason: "cookie" }])))).toBe(
      "doc(paragraph)",
    );
  });

  it("names the figures whose pictures are to be had, those of galleries too, and keeps addresses out of itself", () => {
    const figure = { kind: "figure", caption: "", text: "" } as const;
    const story = storyOf([
      { ...figure, caption: "one", src: "https://example.org/1.jpg" },
      { ...figure, caption: "none" },
      { ...figure, caption: "aside", src: "https://example.org/2.jpg", decision: "set-aside", reason: "ad" },
      { ...figure, caption: "three", src: "part:media/3.png", gallery: "a" },
      { ...figure, caption: "four", src: "https://example.org/4.jpg", gallery: "a" },
    ]);
    const { body, pictures } = toBody(
      story,
      story.blocks.map(({ decision }) => decision),
    );
    const captionOf = (id: string) => figures(body).find((each) => each.id === id)?.caption;
    expect(pictures.map(({ figureId, src }) => [captionOf(figureId), src])).toEqual([
      ["one", "https://example.org/1.jpg"],
      ["three", "part:media/3.png"],
      ["four", "https://example.org/4.jpg"],
    ]);
    expect(JSON.stringify(body)).not.toContain("src");
    parseDocument(body);
  });

  it("is a document of the schema, its blocks all with ids of their own, whatever was read", () => {
    const mark = fc.oneof(
      fc.record({ type: fc.constantFrom("bold", "italic"), from: fc.nat(40), to: fc.nat(40) }),
      fc.record({
        type: fc.constant("link"),
        from: fc.integer({ min: -5, max: 40 }),
        to: fc.integer({ min: -5, max: 99 }),
        href: fc.oneof(fc.webUrl(), fc.string(), fc.constant("javascript:alert(1)")),
      }),
    );
    const block = fc.record({
      text: fc.string({ unit: "grapheme", maxLength: 40 }),
      kind: fc.constantFrom("paragraph", "heading", "list-item", "quote", "rule", "figure"),
      level: fc.constantFrom(2, 3, 4),
      ordered: fc.boolean(),
      credit: fc.option(fc.string()),
      alt: fc.option(fc.string({ maxLength: 2_500 })),
      marks: fc.array(mark, { maxLength: 4 }),
      decision: fc.constantFrom("keep", "set-aside"),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const body = asRead(storyOf(blocks as Parameters<typeof storyOf>[0]));
        const parsed = parseDocument(body);
        const ids = JSON.stringify(toJson(parsed)).match(/"id":"[a-z2-7]{10}"/g) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeGreaterThanOrEqual(body.content?.length ?? 0);
      }),
      { numRuns: 1_000 },
    );
  });
});

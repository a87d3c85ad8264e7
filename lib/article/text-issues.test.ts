import { describe, expect, it } from "vitest";
import { parseDocument } from "@/lib/document/parse";
import { schema } from "@/lib/document/schema";
import type { NodeJson } from "@/lib/document/types";
import { figure, paragraph } from "@/lib/testing/articles";
import { textIssues } from "./text-issues";

const linked = (text: string, href: string): NodeJson => ({
  type: "text",
  text,
  marks: [{ type: "link", attrs: { href } }],
});
const holding = (...content: NodeJson[]): NodeJson => ({ type: "paragraph", content });
const heading = (level: number, text: string): NodeJson => ({
  type: "heading",
  attrs: { level },
  ...(text === "" ? {} : { content: [{ type: "text", text }] }),
});
const doc = (...content: NodeJson[]): NodeJson => ({ type: "doc", content });
const said = (...content: NodeJson[]) =>
  textIssues(doc(...content)).map(({ field, message, severity }) => `${severity} ${field} ${message}`);

/** What stands at a place in the document that the editor has, found as it finds it. */
function wordsAt(body: NodeJson, field: string): string {
  const [, block = 0, from = 0, length = 0] = field.split(".").map(Number);
  const blocks: string[] = [];
  parseDocument(body).descendants((node) => {
    if (node.isTextblock) blocks.push(node.textBetween(0, node.content.size, "", "\n"));
    return !node.isTextblock;
  });
  return (blocks[block] ?? "").slice(from, from + length);
}

describe("a place in the text", () => {
  it("is where the editor finds it, whatever stands before", () => {
    const body = doc(
      figure({}, "A caption with TK", "XXX"),
      holding({ type: "text", text: "One" }, { type: "hardBreak" }, { type: "text", text: "two TK three" }),
      {
        type: "bulletList",
        content: [{ type: "listItem", content: [paragraph("An item, TK"), paragraph("and XXX")] }],
      },
      { type: "blockquote", content: [paragraph("“TK,” she said.")] },
    );
    const places = textIssues(body).map(({ field }) => field);
    expect(places.map((field) => wordsAt(body, field))).toEqual(["TK", "XXX", "TK", "TK", "XXX", "TK"]);
  });

  it("counts every kind of text block that the schema has", () => {
    for (const type of Object.values(schema.nodes).filter(({ isTextblock }) => isTextblock)) {
      const body = { type: "doc", content: [{ type: type.name, content: [{ type: "text", text: "TK" }] }] };
      expect(textIssues(body), type.name).toHaveLength(1);
    }
  });
});

describe("an open end", () => {
  it("is named with the words around it, each by itself", () => {
    expect(said(paragraph("The mayor, TK, said on XXX that it was over and done with for good."))).toEqual([
      "warns text.0.11.2 “TK” is still in the text: The mayor, TK, said on XXX that it wa…",
      "warns text.0.23.3 “XXX” is still in the text: The mayor, TK, said on XXX that it was over and do…",
    ]);
  });

  it("is no part of another word", () => {
    expect(said(paragraph("ATK and TKO and XXXL."))).toEqual([]);
  });
});

describe("a link", () => {
  it.each([
    ["http://example.org/", "begins with http: and can be tampered with"],
    ["https://example/", "is no address"],
    ["https://", "is no address"],
    ["mailto:nobody", "is no e-mail address"],
  ])("to %s wants a look", (href, words) => {
    expect(said(holding({ type: "text", text: "See " }, linked("the report", href)))).toEqual([
      expect.stringMatching(/^warns text\.0\.4\.10 The link “the report” /),
    ]);
    expect(said(holding(linked("the report", href))).join()).toContain(words);
  });

  it.each(["https://example.org/a", "/politics/ferry", "#note", "mailto:ada@example.org", "tel:+4420"])(
    "to %s is left alone",
    (href) => {
      expect(said(holding(linked("the report", href)))).toEqual([]);
    },
  );

  it("is one link though some of its words are bold", () => {
    const href = "http://example.org/";
    const bold = { ...linked("bold", href), marks: [{ type: "bold" }, { type: "link", attrs: { href } }] };
    expect(said(holding(linked("some ", href), bold, linked(" words", href)))).toHaveLength(1);
  });
});

describe("headings and embeds", () => {
  it("are named when they are empty or skip a level", () => {
    expect(said(heading(2, "One"), heading(4, "Too deep"), heading(3, ""), heading(2, "Two"))).toEqual([
      "tells text.1.0.8 The heading “Too deep” skips a level: readers get it one higher.",
      "warns text.2.0.0 A heading is empty: readers don’t get it.",
    ]);
  });

  it("are named when nobody knows whose they are", () => {
    const embed = (attrs: Record<string, unknown>): NodeJson => ({
      type: "embed",
      attrs,
      content: [{ type: "caption" }],
    });
    expect(
      said(
        embed({ url: "https://video.example/1", provider: "Video" }),
        embed({ url: "https://video.example/2", provider: "" }),
        embed({ url: "", provider: "" }),
      ),
    ).toEqual([
      "warns embed.2 Embed 2 doesn’t say whose it is.",
      "warns embed.3 Embed 3 leads nowhere: readers don’t get it.",
    ]);
  });
});

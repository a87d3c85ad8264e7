import { expect, it } from "vitest";
import { characterCount } from "@/lib/document/measure";
import { parseDocument } from "@/lib/document/parse";
import { figure, paragraph } from "@/lib/testing/articles";
import { entriesOf } from "./entries";
import { tksIn } from "./tk";

const heading = (level: number, text: string) => ({
  type: "heading",
  attrs: { level },
  content: [{ type: "text", text }],
});

const STORY = {
  type: "doc",
  content: [
    paragraph("One TK, TKTK and XXX, no TKO."),
    heading(2, "Tides"),
    figure({}, "A ferry", "TK"),
    heading(3, "Lower 🌊"),
    figure({}, "", ""),
  ],
};

it("lists headings and photos in order, each with the position of its words", () => {
  const story = parseDocument(STORY);
  const entries = entriesOf(story);
  expect(entries.map(({ kind, level, text }) => [kind, level, text])).toEqual([
    ["heading", 2, "Tides"],
    ["figure", 2, "A ferry"],
    ["heading", 3, "Lower 🌊"],
    ["figure", 2, "Photo 2"],
  ]);
  expect(entries.map(({ position }) => story.resolve(position).parent.textContent)).toEqual([
    "Tides",
    "A ferry",
    "Lower 🌊",
    "",
  ]);
});

it("finds TKs where they are words of their own, captions and credits included", () => {
  const story = parseDocument(STORY);
  expect(tksIn(story).map(({ from, to }) => story.textBetween(from, to))).toEqual([
    "TK",
    "TKTK",
    "XXX",
    "TK",
  ]);
});

it("counts characters as people do, without captions", () => {
  expect(characterCount(STORY)).toBe(
    "One TK, TKTK and XXX, no TKO.".length + "Tides".length + "Lower X".length,
  );
});

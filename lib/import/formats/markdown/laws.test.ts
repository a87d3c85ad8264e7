import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "@/lib/import/read";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";

const BODY = "The harbour board voted on Tuesday to keep the crane, its chairman said.";
const LINES = [
  "# Crane",
  "## Why",
  "By Ana Ruiz",
  "- one",
  "  - two",
  "1. three",
  "> quote",
  "> - deep",
  "*all italic*",
  '![a](b.jpg "c")',
  "![](d.png)",
  "a  ",
  "| a | b |",
  "|---|---|",
  "| c | d |",
  "```",
  "    code",
  "<div>x",
  "</div>",
  "<!-- no -->",
  "[^1]",
  "[^1]: note",
  "[x]: http://a.example",
  "{{< y >}}",
  "***",
  "---",
  "+++",
  "title: Crane",
  BODY,
  "TAMSIN — It rained all day on the quay, said the board.",
  "Photo: Ana Ruiz",
  "\\*stars\\*",
  "&amp; &lt;",
];
const markdown = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom("\n", "\n\n", "\r\n", " ")), { maxLength: 16 })
  .map((lines) => lines.flat().join(""));

describe("whatever the lines", () => {
  it("they are read without a throw, tiled, marks within the text, and the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const read = await readSource(text, { as: "markdown" });
        if (!read.ok) return;
        expect(brokenTiling(read.text, read.story)).toBeNull();
        expect(strayPointer(read.text, read.story)).toBeNull();
        for (const { text: words, marks } of read.story.blocks)
          for (const { from, to } of marks) expect(from >= 0 && from < to && to <= words.length).toBe(true);
        expect(await readSource(text, { as: "markdown" })).toEqual(read);
      }),
      { numRuns: 1_500 },
    );
  });

  it("every word of plain lines is on the sheet", async () => {
    const word = fc.constantFrom("crane", "Ana", "quay", "stays", "1974", "“so”");
    const prefix = fc.constantFrom(
      "",
      "# ",
      "- ",
      "> ",
      "1. ",
      "> - ",
      "    ",
      "| ",
      "*",
      "\t- ",
      "[",
      "<b>",
      "{{ ",
      "[^1]: ",
    );
    const plainLine = fc
      .tuple(prefix, fc.array(word, { minLength: 1, maxLength: 6 }))
      .map(([start, all]) => `${start}${all.join(" ")}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(plainLine, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("\n", "\n\n"),
        async (lines, end) => {
          const source = lines.join(end);
          const read = await readSource(source, { as: "markdown" });
          const words = (text: string) => text.match(/crane|Ana|quay|stays|1974|“so”/gu)?.length ?? 0;
          expect(read.ok ? words(read.text) : words(source)).toBe(words(source));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

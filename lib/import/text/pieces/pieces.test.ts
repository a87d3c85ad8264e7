import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutPiece, mergePieces, sourceOffset, toPiece } from "./piece";
import { cutIntoPieces } from "./pieces";

const word = fc.stringMatching(/^[a-z]{1,9}$/);
const paragraph = fc.array(word, { minLength: 30, maxLength: 80 }).map((words) => `T${words.join(" ")}.`);

describe("the cut into pieces", () => {
  it("undoes hard wraps at any width", () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 36, max: 90 }),
        (texts, width) => {
          const source = texts.map((text) => wrap(text, width)).join("\n\n");
          expect(cutIntoPieces(source).pieces.map((piece) => piece.text)).toEqual(texts);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps lines apart that are paragraphs of their own", () => {
    const lines = [
      "Bakery queue becomes attraction",
      "The line outside a two-oven bakery has been added to the map.",
      "Advertisement",
      "Owner Ludmila Teague said she was flattered but would have preferred a third oven.",
    ];
    expect(cutIntoPieces(lines.join("\n")).pieces.map((piece) => piece.text)).toEqual(lines);
  });

  it("leaves a byline below a headline alone, whatever the width", () => {
    const source =
      "MARROWGATE TO TEST SIRENS AFTER FLOOD WARNING FAILED TO SOUND\nby Lionel Achterberg\nFlood sirens across the valley will be sounded at 11am on\nSaturday in the first full test since a warning failed to\ngo off during last month’s storm.";
    expect(cutIntoPieces(source).pieces.map(({ text }) => text.split(" ")[0])).toEqual([
      "MARROWGATE",
      "by",
      "Flood",
    ]);
  });

  it("joins broken words, and keeps the hyphen of compounds", () => {
    const source =
      "The clock of the old mill was wound by a well-\nknown figure in the town, until the restor-\ners came on Saturday with a ladder and the\nmayor, who counted aloud and lost his place.";
    expect(cutIntoPieces(source).pieces[0]?.text).toMatch(
      /a well-known figure in the town, until the restorers came/u,
    );
  });

  it("takes list signs off the text, and leaves dialogue dashes and years alone", () => {
    const { pieces } = cutIntoPieces("• one thing\n\n- another\n\n1998 was cold.\n\n-5 degrees");
    expect(pieces.map(({ text, marker }) => [text, marker])).toEqual([
      ["one thing", "bullet"],
      ["another", "bullet"],
      ["1998 was cold.", null],
      ["-5 degrees", null],
    ]);
  });
});

describe("a piece", () => {
  it("can be cut anywhere and merged again without losing a sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 2, maxLength: 60 }), fc.nat(60), (text, at) => {
        const source = text.trim();
        if (source === "") return;
        const piece = toPiece(source, [{ start: 0, end: source.length, join: "space" }], 0);
        const [first, second] = cutPiece(source, piece, at);
        const whole = second ? mergePieces(source, first, second) : first;
        const owned = whole.spans.map(({ start, end }) => source.slice(start, end)).join("");
        expect(owned.replace(/\s/gu, "")).toBe(source.replace(/\s/gu, ""));
      }),
      { numRuns: 1000 },
    );
  });

  it("knows where each sign of its text stands in the source", () => {
    const source = "  The  old\u00ad mill\n  wool com-\n  pany  struck.";
    const runs = [
      { start: 2, end: 16, join: "space" as const },
      { start: 19, end: 28, join: "drop-hyphen" as const },
      { start: 31, end: 44, join: "space" as const },
    ];
    const piece = toPiece(source, runs, 0);
    expect(piece.text).toBe("The old mill wool company struck.");
    for (const word of ["old", "mill", "wool", "struck"]) {
      const at = sourceOffset(source, piece, piece.text.indexOf(word));
      expect(source.slice(at, at + word.length)).toBe(word);
    }
  });
});

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const part of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= width)
      lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines.join("\n");
}

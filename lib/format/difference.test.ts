import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, type Part, textDifference } from "./difference";

const itself = (item: string) => item;
const list = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
const side = (parts: readonly Part<string>[], left: "removed" | "added") =>
  parts.flatMap(({ kind, items }) => (kind === "same" || kind === left ? items : []));

/** Length of the longest list that is in both, by the book. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = Array<number>(other.length + 1).fill(0);
  for (const item of one) {
    const next = [0];
    other.forEach((each, at) => {
      next.push(each === item ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe("the difference of two lists", () => {
  it("is the first without what was added, and the second without what was removed", () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const parts = difference(one, other, itself);
        expect(side(parts, "removed")).toEqual(one);
        expect(side(parts, "added")).toEqual(other);
      }),
    );
  });

  it("is the shortest that there is", () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const same = difference(one, other, itself).filter(({ kind }) => kind === "same");
        expect(same.flatMap(({ items }) => items)).toHaveLength(longestCommon(one, other));
      }),
    );
  });

  it("says of lists that have nothing in common that all of it changed, however long they are", () => {
    const [one, other] = ["x", "y"].map((name) => Array.from({ length: 8_000 }, (_, at) => `${name}${at}`));
    expect(difference(one ?? [], other ?? [], itself).map(({ kind, items }) => [kind, items.length])).toEqual(
      [
        ["removed", 8_000],
        ["added", 8_000],
      ],
    );
  });
});

describe("the difference of two texts", () => {
  it("is word by word, and both texts whole", () => {
    expect(textDifference("The vote was nine to four.", "The vote was ten to four, again.")).toEqual([
      { kind: "same", text: "The vote was " },
      { kind: "removed", text: "nine" },
      { kind: "added", text: "ten" },
      { kind: "same", text: " to four" },
      { kind: "added", text: ", again" },
      { kind: "same", text: "." },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        const parts = textDifference(one, other);
        const text = (left: "removed" | "added") =>
          parts.map((part) => (part.kind === "same" || part.kind === left ? part.text : "")).join("");
        expect([text("removed"), text("added")]).toEqual([one, other]);
      }),
    );
  });

  it("is character by character where no spaces stand between words", () => {
    expect(textDifference("市议会九票通过", "市议会十票通过").map(({ text }) => text)).toEqual([
      "市议会",
      "九",
      "十",
      "票通过",
    ]);
  });
});

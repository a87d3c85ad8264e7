import fc from "fast-check";
import { expect, it } from "vitest";
import { countWords } from "./count-words";

it("counts words with their apostrophes, hyphens and full stops as one each", () => {
  expect(countWords("The board’s co-owner, Dr. Okoro, paid 3.5 m – twice.")).toBe(9);
  expect(countWords("… – ’ -")).toBe(0);
});

it("counts what one pattern would find, whatever the text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."aÉ9'’.- ,\u0301漢ไ𠀀𝒳😀\ud800\udc00١") }),
  );
  fc.assert(
    fc.property(text, (given) => {
      expect(countWords(given)).toBe(given.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0);
    }),
    { numRuns: 2_000 },
  );
});

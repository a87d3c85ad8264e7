import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokensOf } from "./tokens";

// What a token is, as one pattern says it; a hash of each by the book.
const PATTERN =
  /[\p{L}&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]]|[[\p{L}\p{M}\p{N}]--[\p{L}&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]]]+/gv;

const byPattern = (text: string): number[] =>
  Array.from(text.normalize("NFKC").toLowerCase().matchAll(PATTERN), ([token]) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
    return hash >>> 0;
  });

const ALL = 1_000_000;

describe("the tokens of a text", () => {
  it("are words without case and punctuation", () => {
    expect(tokensOf("The crane, “Marta”, STAYS.", ALL)).toEqual(tokensOf("the crane marta stays", ALL));
    expect(tokensOf("the crane marta stays", ALL)).toHaveLength(4);
  });

  it("are the letters of scripts without spaces", () => {
    expect(tokensOf("港口的起重机", ALL)).toHaveLength(6);
  });

  it("are what the pattern says, whatever the text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(..."aÉ9ß-_ '’\u0301ﬁ漢字かカー〆ไทยລາວខ្មែរမြန်မာ𠀀𝒳𞤀😀\ud800\udc00١٢İ"),
      }),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(tokensOf(given, ALL)).toEqual(byPattern(given));
      }),
      { numRuns: 2_000 },
    );
  });

  it("are no more than asked for", () => {
    const whole = tokensOf("one two 三四 five", ALL);
    for (let most = 0; most <= whole.length; most++)
      expect(tokensOf("one two 三四 five", most)).toEqual(whole.slice(0, most));
  });
});

/** Scripts without spaces between words, as "search_pairs" in the database cuts them. */
const DENSE =
  "\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3041-\\u30FA\\u30FC-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7AF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}";
const PART = new RegExp(`[${DENSE}]+|(?:(?![${DENSE}])[\\p{L}\\p{N}])+`, "gu");
const IS_DENSE = new RegExp(`^[${DENSE}]`, "u");

/**
 * A tsquery for stories indexed by pairs of characters: all parts must be there, each as it was written. "" for none.
 *
 * "東京都" asks for 東京 followed by 京都; one character for a pair that begins with it.
 */
export function pairsQuery(words: string): string {
  return partsOf(words)
    .map((part) => {
      if (!IS_DENSE.test(part)) return `'${part}'`;
      const letters = [...part];
      if (letters.length === 1) return `'${part}':*`;
      return `(${letters
        .slice(0, -1)
        .map((letter, index) => `'${letter}${letters[index + 1]}'`)
        .join(" <-> ")})`;
    })
    .join(" & ");
}

/** Runs of one kind of letters: what {@link pairsQuery} looks for, and what extracts mark. */
export const partsOf = (words: string): string[] => words.toLowerCase().match(PART) ?? [];

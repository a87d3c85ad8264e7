const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** Shorter words are near too many others. */
const SHORTEST = 4;
/** Longer ones are no words. */
const LONGEST = 40;

/** The words of a question that may be misspelt. */
export const wordsOf = (question: string): string[] =>
  (question.match(WORD) ?? []).filter((word) => word.length >= SHORTEST && word.length <= LONGEST);

/**
 * The question with each word that isn't among these replaced by the one that is spelt most like it; null when none
 * is. Of two that are equally near, the earlier one wins.
 */
export function spelling(question: string, words: readonly string[]): string | null {
  const known = new Map(words.toReversed().map((word) => [fold(word), word]));
  const others = [...new Set(words.map(fold))];
  let changed = false;
  const suggestion = question.replace(WORD, (word) => {
    const near = known.has(fold(word)) ? null : nearest(fold(word), others);
    if (near === null) return word;
    changed = true;
    return known.get(near) ?? word;
  });
  return changed ? suggestion : null;
}

/** Without case and marks, as "search_folded" has it. */
const fold = (word: string): string =>
  word.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");

function nearest(word: string, others: readonly string[]): string | null {
  if (word.length < SHORTEST || word.length > LONGEST) return null;
  // One slip in five letters, two in eight: more and it is another word.
  const most = word.length < 6 ? 1 : 2;
  let best: { other: string; slips: number } | null = null;
  for (const other of others) {
    if (Math.abs(other.length - word.length) > most) continue;
    const slips = distance(word, other);
    if (slips <= most && slips < (best?.slips ?? most + 1)) best = { other, slips };
  }
  return best?.other ?? null;
}

/** Letters added, left out, replaced, or swapped with their neighbour (optimal string alignment). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return at(last, other.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

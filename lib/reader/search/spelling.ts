const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu;

/** Shorter words are near too many others. */
const SHORTEST = 4;

/**
 * The question with each word that these texts don't know replaced by the one that is spelt most like it; null when
 * there is none. Earlier texts win between words that are equally near.
 */
export function spelling(question: string, texts: readonly string[]): string | null {
  const known = new Map(
    texts.flatMap((text) => text.match(WORD) ?? []).map((word) => [fold(word), word.toLowerCase()]),
  );
  let changed = false;
  const suggestion = question.replace(WORD, (word) => {
    const near = known.has(fold(word)) ? null : nearest(fold(word), [...known.keys()]);
    if (near === null) return word;
    changed = true;
    return known.get(near) ?? word;
  });
  return changed ? suggestion : null;
}

/** Without case and marks, as "search_folded" has it. */
export const fold = (word: string): string =>
  word.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");

function nearest(word: string, others: readonly string[]): string | null {
  if (word.length < SHORTEST) return null;
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
export function distance(one: string, other: string): number {
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

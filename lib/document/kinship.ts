import { wordsOf } from "@/lib/format/difference";

/** Passages with fewer words in common than this part of all are two passages. */
const KIN = 0.4;

/** So many passages are paired with so many others at most. */
const MOST_PAIRS = 40_000;

/**
 * Of what went and what came in its place, those that are kin by their words, in order: pairs of places in the two
 * lists, both ascending. Too many are not compared at all.
 */
export function kinOf<T>(
  removed: readonly T[],
  added: readonly T[],
  { textOf, alike }: { textOf: (item: T) => string; alike: (one: T, other: T) => boolean },
): [number, number][] {
  if (removed.length * added.length > MOST_PAIRS) return [];
  const bags = added.map((item) => bagOf(textOf(item)));
  const pairs: [number, number][] = [];
  let next = 0;
  for (const [at, item] of removed.entries()) {
    const bag = bagOf(textOf(item));
    const found = added.findIndex(
      (other, place) => place >= next && alike(item, other) && kinship(bag, bags[place]) >= KIN,
    );
    if (found === -1) continue;
    pairs.push([at, found]);
    next = found + 1;
  }
  return pairs;
}

const bagOf = (text: string) =>
  new Set(wordsOf(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word)));

function kinship(one: ReadonlySet<string>, other: ReadonlySet<string> = new Set()): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}

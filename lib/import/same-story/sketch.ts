// Near-duplicate text. A text is the set of its shingles (runs of a few words); how much of two sets is shared is
// their overlap. Min-hashing keeps of a set so few numbers that a database can look them up: of each hash function the
// smallest value, several of them folded into one number, a band. Two texts share a band with a chance of
// overlap^ROWS, and at least one of all bands with 1 - (1 - overlap^ROWS)^BANDS: 0.998 at an overlap of 0.8, and one in
// 13,000 at 0.05, which is more than unrelated stories share.

import { tokensOf } from "./tokens";

/** Numbers that are kept of a text. */
const BANDS = 12;
/** Smallest values that are folded into one number. */
const ROWS = 4;
/** Words in a shingle; characters, in scripts that put no spaces between words. */
const SHINGLE = 4;
/** Shorter texts, in words, are compared exactly: a few changed words would change most of their shingles. */
const SHORT = 50;
/** So many words of a text are looked at: more than any story has. */
const LONGEST = 20_000;

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, index) => mixed(0x9e3779b9 * (index + 1)));

/**
 * What a text is looked up by: a few 32-bit numbers, none for a text without words. Texts that share four fifths of
 * their shingles have one of the numbers in common (chance above 0.99), unrelated ones practically never;
 * {@link overlapOf} confirms it. Pure: the same text has the same sketch for ever.
 *
 * Texts below 50 words have one number, which only the same words have.
 */
export function sketchOf(text: string): number[] {
  const tokens = tokensOf(text, LONGEST);
  if (tokens.length === 0) return [];
  if (tokens.length < SHORT) return [wholeOf(tokens)];
  const smallest = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shinglesOf(tokens)) {
    for (let at = 0; at < SEEDS.length; at++) {
      const value = mixed(shingle ^ (SEEDS[at] ?? 0));
      if (value < (smallest[at] ?? 0)) smallest[at] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let folded = mixed(band + 1);
    for (let row = 0; row < ROWS; row++) folded = mixed(folded ^ (smallest[band * ROWS + row] ?? 0));
    return folded | 0;
  });
}

/**
 * How much of two texts is the same, 0 to 1: shingles of both by shingles of either. Case, punctuation and white space
 * don't count. Where one of them is below 50 words: 1 for the same words, else 0.
 */
export function overlapOf(one: string, other: string): number {
  const [some, others] = [tokensOf(one, LONGEST), tokensOf(other, LONGEST)];
  if (some.length === 0 || others.length === 0) return 0;
  if (some.length < SHORT || others.length < SHORT)
    return some.length === others.length && some.every((token, at) => token === others[at]) ? 1 : 0;
  const [mine, theirs] = [shinglesOf(some), shinglesOf(others)];
  let shared = 0;
  for (const shingle of mine) if (theirs.has(shingle)) shared++;
  return shared / (mine.size + theirs.size - shared);
}

function shinglesOf(tokens: readonly number[]): Set<number> {
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= tokens.length; at++) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next++) hash = mixed(hash ^ (tokens[next] ?? 0));
    shingles.add(hash);
  }
  return shingles;
}

const wholeOf = (tokens: readonly number[]): number =>
  tokens.reduce((hash, token) => mixed(hash ^ token), mixed(tokens.length)) | 0;

/** Spreads every bit over all of them and loses none (the last steps of MurmurHash3). */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

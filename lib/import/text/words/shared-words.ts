const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
/** So much of a word is compared: "lighthouse" and "lighthouses", "geräumt" and "geräumten". */
const STEM = 5;
/** Shorter words are articles and the like. */
const SHORTEST = 4;

/** No more of a story is looked at. */
const MOST = 20_000;

/** The telling words of a story. Little words don't count; in scripts without spaces pairs of signs do. */
export function tellingWords(texts: readonly string[]): ReadonlySet<string> {
  return stems(texts.join(" ").slice(0, MOST));
}

/**
 * The share of a line's telling words that a story uses as well, from 0 to 1: a headline is about its
 * story, a menu is not.
 */
export function sharedWords(line: string, theirs: ReadonlySet<string>): number {
  const own = stems(line);
  if (own.size === 0) return 0;
  let shared = 0;
  for (const stem of own) if (theirs.has(stem)) shared++;
  return shared / own.size;
}

function stems(text: string): Set<string> {
  const found = new Set<string>();
  const lower = text.toLowerCase();
  for (const [run] of lower.matchAll(UNSPACED))
    for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2));
  for (const [word] of lower.replace(UNSPACED, " ").matchAll(/[\p{L}\p{M}]+|\d{2,}/gu)) {
    if (word.length < SHORTEST && !/^\d/u.test(word)) continue;
    found.add(bareOf(word).slice(0, STEM));
  }
  return found;
}

/** Without the article and the prepositions that Arabic writes before a word: "والحافلة" is "حافلة". */
function bareOf(word: string): string {
  return word.replace(/^[وف]?(?:[بك]?ال|لل)(?=\p{Script=Arabic}{3})/u, "");
}

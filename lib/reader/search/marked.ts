/** Text in which what was asked for stands out. */
export type Marked = readonly { text: string; hit: boolean }[];

// Around what ts_headline finds: private characters, which search.ts takes out of the text before.
export const HIT_BEGINS = "\uE000";
export const HIT_ENDS = "\uE001";

/** What "search_spaced" puts around punctuation. */
const SEPARATOR = "\u001F";

/** ts_headline's text in pieces; React escapes each. */
export function readMarked(text: string): Marked {
  const pieces = text.replaceAll(SEPARATOR, "").split(/(\uE000[^\uE000\uE001]*\uE001?)/);
  return pieces
    .map((piece) => ({ text: piece.replace(/[\uE000\uE001]/g, ""), hit: piece.startsWith(HIT_BEGINS) }))
    .filter(({ text: words }) => words !== "");
}

/** Mark these parts (letters and numbers alone) wherever they stand, in any case: where ts_headline finds no words. */
export function markParts(text: string, parts: readonly string[]): Marked {
  if (parts.length === 0) return text === "" ? [] : [{ text, hit: false }];
  return text
    .split(new RegExp(`(${parts.join("|")})`, "giu"))
    .map((piece, index) => ({ text: piece, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** So much of a body is shown around the first hit, in characters; dense scripts say more in as many. */
const EXTRACT = 120;

/** The passage around the first of these parts, marked; the beginning where there is none. */
export function extractAround(text: string, parts: readonly string[]): Marked {
  const lower = text.toLowerCase();
  const places = parts.map((part) => lower.indexOf(part)).filter((place) => place !== -1);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const begin = Math.max(0, first - EXTRACT / 3);
  const passage = text
    .slice(begin, begin + EXTRACT)
    .toWellFormed()
    .replaceAll("\uFFFD", "");
  const whole = `${begin > 0 ? "… " : ""}${passage}${begin + EXTRACT < text.length ? " …" : ""}`;
  return markParts(whole, parts);
}

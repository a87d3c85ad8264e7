/** Which characters a file holds; the same ranges as the originals are cut in. */
export const RANGES = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
} as const;

export type Range = keyof typeof RANGES;

/** A font that pages load, and how it is cut from its variable original. */
export interface Face {
  /** Name in the style sheet: `url("font:text")`. */
  name: string;
  /** Path of the original below `node_modules/@fontsource-variable`, without range and ending. */
  original: (range: Range) => string;
  axes: Readonly<Record<string, number | { min: number; max: number }>>;
}

const newsreader = (style: "normal" | "italic") => (range: Range) =>
  `newsreader/files/newsreader-${range}-opsz-${style}.woff2`;
const franklin = (range: Range) => `libre-franklin/files/libre-franklin-${range}-wght-normal.woff2`;

/**
 * Newsreader has an axis for optical size: text is cut at 16, headlines at 60. Whole variable files are 130 KB
 * each, these 20 to 40.
 */
export const FACES: readonly Face[] = [
  { name: "text", original: newsreader("normal"), axes: { opsz: 16, wght: { min: 400, max: 700 } } },
  { name: "italic", original: newsreader("italic"), axes: { opsz: 16, wght: { min: 400, max: 700 } } },
  { name: "display", original: newsreader("normal"), axes: { opsz: 60, wght: 600 } },
  { name: "sans", original: franklin, axes: { wght: { min: 400, max: 700 } } },
];

/** Fonts that drawn cards are set in, at one weight: lib/reader/card/words.ts knows the names of their families. */
export const CARD_FACES: readonly Face[] = [
  { name: "card-display", original: newsreader("normal"), axes: { opsz: 60, wght: 600 } },
  { name: "card-sans", original: franklin, axes: { wght: 600 } },
];

/** All characters of a range, as a text that holds each once. */
export function charactersOf(range: Range): string {
  const characters: string[] = [];
  for (const part of RANGES[range].split(",")) {
    const [from = 0, to = from] = part
      .slice(2)
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    for (let code = from; code <= to; code++) characters.push(String.fromCodePoint(code));
  }
  return characters.join("");
}

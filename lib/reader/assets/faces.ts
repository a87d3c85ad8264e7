/** Which characters a file holds; the ranges that the originals are cut in, those of Vietnamese without what others hold. */
export const RANGES = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  vietnamese: "U+0300-0301,U+0303,U+0309,U+0323,U+1EA0-1EF1",
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  "cyrillic-ext": "U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F",
} as const;

export type Range = keyof typeof RANGES;

/** A font that pages load, and how it is cut from its variable original. */
export interface Face {
  /** Name in the style sheet: `url("font:text")`. */
  name: string;
  /** Path of the original below `node_modules/@fontsource-variable`, without range and ending. */
  original: (range: Range) => string;
  /** A file for each. */
  ranges: readonly Range[];
  axes: Readonly<Record<string, number | { min: number; max: number }>>;
}

const newsreader = (style: "normal" | "italic") => (range: Range) =>
  `newsreader/files/newsreader-${range}-opsz-${style}.woff2`;
const franklin = (range: Range) => `libre-franklin/files/libre-franklin-${range}-wght-normal.woff2`;

const LATIN: readonly Range[] = ["latin", "latin-ext", "vietnamese"];

/**
 * Newsreader has an axis for optical size: text is cut at 16, headlines at 60. Whole variable files are 130 KB
 * each, these 20 to 40.
 */
export const FACES: readonly Face[] = [
  {
    name: "text",
    original: newsreader("normal"),
    ranges: LATIN,
    axes: { opsz: 16, wght: { min: 400, max: 700 } },
  },
  {
    name: "italic",
    original: newsreader("italic"),
    ranges: LATIN,
    axes: { opsz: 16, wght: { min: 400, max: 700 } },
  },
  { name: "display", original: newsreader("normal"), ranges: LATIN, axes: { opsz: 60, wght: 600 } },
  { name: "sans", original: franklin, ranges: LATIN, axes: { wght: { min: 400, max: 700 } } },
];

const sourceSerif = (range: Range) => `source-serif-4/files/source-serif-4-${range}-opsz-normal.woff2`;

/**
 * Fonts that drawn cards are set in, at one weight: lib/reader/card/words.ts knows the names of their families. A page
 * leaves other scripts to the reader's system; a server may have no font at all, so Greek and Cyrillic are here.
 */
export const CARD_FACES: readonly Face[] = [
  {
    name: "card-display",
    original: newsreader("normal"),
    ranges: LATIN,
    axes: { opsz: 60, wght: 600 },
  },
  {
    name: "card-other",
    original: sourceSerif,
    ranges: ["greek", "cyrillic", "cyrillic-ext"],
    // As dark as Newsreader at 600.
    axes: { opsz: 40, wght: 760 },
  },
  {
    name: "card-sans",
    original: franklin,
    ranges: [...LATIN, "cyrillic", "cyrillic-ext"],
    axes: { wght: 600 },
  },
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

import "server-only";
import { directionOf } from "@/lib/format/direction";
import { INK } from "./colors";
import { type Inked, inked } from "./words";

interface Room {
  text: string;
  language: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** Sizes that are tried, in pixels: as on a page, a short headline is set larger. */
const SIZES = [128, 108, 92, 80, 70, 62, 56] as const;
const SMALLEST = 50;
/** More letters than ever fit. */
const MOST = 400;

/**
 * A headline as large as its room allows, and as its longest word does: Pango would break one that is wider than a line
 * anywhere. One that is too long even for the smallest size ends in an ellipsis.
 */
export async function setHeadline(room: Room): Promise<Inked> {
  const longest = longestWord(room.text);
  for (const size of SIZES) {
    const set = await at(size, room);
    if (fits(set, room) && (await fitsOneLine(longest, size, room))) return set;
  }
  const whole = await at(SMALLEST, { ...room, text: lettersOf(room.text).slice(0, MOST).join("") });
  return room.text.length <= MOST && fits(whole, room) ? whole : shortened(room);
}

/** Not what stands between spaces: some scripts have none. */
function longestWord(text: string): string {
  const words = Array.from(
    new Intl.Segmenter(undefined, { granularity: "word" }).segment(text.slice(0, MOST)),
  );
  return words.reduce((longest, { segment }) => (segment.length > longest.length ? segment : longest), "");
}

async function fitsOneLine(word: string, size: number, { language, width }: Room): Promise<boolean> {
  if (word.length * size < width) return true; // no letter is wider than its line is high
  const set = await inked({ text: word, face: "display", size, color: INK, language });
  return set.width <= width + 4;
}

async function shortened(room: Room): Promise<Inked> {
  const all = lettersOf(room.text).slice(0, MOST);
  let best = await at(SMALLEST, { ...room, text: "…" });
  let [least, most] = [0, all.length - 1];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    const set = await at(SMALLEST, { ...room, text: cutAt(all, middle) });
    if (fits(set, room)) [least, best] = [middle, set];
    else most = middle - 1;
  }
  return best;
}

/** The first letters, up to a space where one is near: a word is not broken off. */
export function cutAt(all: readonly string[], length: number): string {
  const text = all.slice(0, length).join("");
  const space = text.lastIndexOf(" ");
  const words = space > text.length - 20 && space > 0 ? text.slice(0, space) : text;
  return `${words.replace(/[\s.,;:–—-]+$/u, "")}…`;
}

/** Letters as people count them. */
export const lettersOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

const fits = (set: Inked, { width, height }: Room) => set.width <= width + 4 && set.height <= height;

// Marks above and below the letters want room where a script has them.
const at = (size: number, { text, language, width }: Room) =>
  inked({
    text,
    face: "display",
    size,
    color: INK,
    language,
    width,
    lineHeight: lineHeightOf(text, language),
  });

function lineHeightOf(text: string, language: string): number {
  if (directionOf(language) === "rtl") return 1.1;
  // Source Serif has half as much room again between its lines as Newsreader.
  return /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text) ? 0.8 : 1;
}

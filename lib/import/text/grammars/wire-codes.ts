import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, found, setAside, takeAsField } from "@/lib/import/text/draft";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { isoDay, monthNumber } from "@/lib/import/text/words/calendar";
import { wordCount } from "@/lib/import/text/words/prose";

const SLUG_LINE =
  /^(?:[a-z]{1,3}\d{3,5}(?:\s+[\d:-]+\b.{0,60})?|(?:\^?bc[-–][\w-]+.{0,80})|[\w-]+,\s?(?:\d{1,2}(?:st|nd|rd|th) (?:ld|lead|add|writethru).{0,40})|zczc.*|nnnn)$/iu;
/** The Press Association numbers and names its copy: "1 COUNCIL Gritting". */
const NUMBERED_SLUG = /^\d{1,2} (?!MIN\b)(\p{Lu}{3,}(?: [\p{L}-]+){0,3})$/u;
/** "R CRO S0A QBXB", "YK1-BLU": capitals and digits, mixed within a word. */
const CODE = /^(?=.{0,40}(?:\p{Lu}\d|\d\p{Lu}))[\p{Lu}\d/-]{1,8}(?: [\p{Lu}\d/-]{1,6}){0,6}$/u;
/** "21-GIU-23 11:42 NNN", "NNNN" */
const CLOSING = /^(?:(\d{1,2})-(\p{Lu}{3})-(\d{2})\b[ \d:.]*)?N{3,4}$/u;

const SLUG: Grounds = {
  rule: "slug-line",
  confidence: 0.85,
  because: "The agency's own number and keyword for the story.",
};
const CODES: Grounds = {
  rule: "wire-code",
  confidence: 0.88,
  because: "A code for the agency's computers.",
};

/** Read the lines that agencies write for their computers: slugs and codes above the story, codes and a stamp below it. */
export function readWireCodes(draft: Draft, firstProse: number, lastProse: number): void {
  const top = firstProse === -1 ? 8 : firstProse;
  let known = "";
  for (const [index, piece] of draft.pieces.entries()) {
    if (piece.claim || piece.text.length > 120) continue;
    const numbered = NUMBERED_SLUG.exec(piece.text)?.[1];
    // Take after take carries the same slug.
    if (numbered !== undefined && (index < top || numbered === known)) {
      known = numbered;
      takeAsField(piece, "slugline", SLUG);
    }
    if (index < top && SLUG_LINE.test(piece.text) && wordCount(piece.text) <= 10)
      takeAsField(piece, "slugline", SLUG);
    const isBelow = index > lastProse && lastProse !== -1;
    const isUnderSlug = index < top && draft.pieces[index - 1]?.claim?.field === "slugline";
    if ((isBelow || isUnderSlug) && CODE.test(piece.text)) setAside(piece, "wire-header", CODES);
    if (isBelow) readClosing(draft, piece);
  }
}

function readClosing(draft: Draft, piece: Piece): void {
  const stamp = CLOSING.exec(piece.text);
  if (!stamp) return;
  const [, day, month, year] = stamp;
  const number = month === undefined ? null : monthNumber(month);
  const date = number === null ? null : isoDay(2000 + Number(year), number, Number(day));
  if (date)
    found(draft, "publishedAt", date, spanOf(draft.source, piece, 0, 9), {
      rule: "wire-stamp",
      confidence: 0.85,
      because: "The agency stamped the story with this day.",
    });
  setAside(piece, "wire-header", CODES);
}

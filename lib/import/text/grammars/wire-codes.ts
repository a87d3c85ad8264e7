import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside, takeAsField } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { wordCount } from "@/lib/import/text/words/prose";
import { readStamp } from "./wire-stamps";

export const SLUG_LINE =
  /^(?:[a-z]{1,3}\d{3,5}(?:\s+[\d:-]+\b.{0,60})?|(?:\^?bc[-–][\w-]+.{0,80})|[\w-]+,\s?(?:\d{1,2}(?:st|nd|rd|th) (?:ld|lead|add|writethru).{0,40})|zczc.*|nnnn)$/iu;
/** The Press Association numbers and names its copy: "1 COUNCIL Gritting". */
const NUMBERED_SLUG = /^\d{1,2} (?!MIN\b)(\p{Lu}{3,}(?: [\p{L}-]+){0,3})$/u;
/** "FERRIES-OSTERMOUTH/ (REFILE, PIX)", "Tiere/Verkehr/": keywords with slashes, beside an agency's dateline. */
const KEYWORDS =
  /^(?:\p{Lu}[\p{Lu}\d-]+(?:\/[\p{Lu}\d-]+)*\/(?:[\p{Lu}\d -]+)?|(?:\p{Lu}[\p{L}-]+\/){1,6})(?: \([\p{Lu}\d ,.-]{2,60}\))?$/u;
/** "LONDON (Reuters) -", "Wittenmoor (dpa/xy) -": who sent it. */
export const AGENCY_DATELINE = /^.{2,60}\(\p{L}[\p{L}/ -]{1,20}\)\s?[.–—_-]/u;

/** "R CRO S0A QBXB", "YK1-BLU": capitals and digits, mixed within a word. */
const CODE = /^(?=.{0,40}(?:\p{Lu}\d|\d\p{Lu}))[\p{Lu}\d/-]{1,8}(?: [\p{Lu}\d/-]{1,6}){0,6}$/u;
const END_OF_COPY = /^N{3,4}$/u;

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
  const isAgency = draft.pieces.slice(0, 20).some(({ text }) => AGENCY_DATELINE.test(text));
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
    if (index < top && isAgency && KEYWORDS.test(piece.text)) takeAsField(piece, "slugline", SLUG);
    const isBelow = index > lastProse && lastProse !== -1;
    const isUnderSlug = index < top && draft.pieces[index - 1]?.claim?.field === "slugline";
    if ((isBelow || isUnderSlug) && CODE.test(piece.text)) setAside(piece, "wire-header", CODES);
    if (isBelow || index < top) readStamp(draft, piece);
    if (END_OF_COPY.test(piece.text)) setAsideSeam(draft.pieces, index, isBelow);
  }
}

/** "NNNN" ends the copy. Where more follows, a stamp of digits stands above it and the head of the next one below. */
function setAsideSeam(pieces: readonly Piece[], at: number, isLast: boolean): void {
  const [above, mark] = pieces.slice(at - 1, at + 1);
  const isStamped = above !== undefined && !above.claim && STAMP.test(above.text);
  if (mark && (isLast || isStamped)) setAside(mark, "wire-header", CODES);
  if (!isStamped) return;
  setAside(above, "wire-header", CODES);
  const group = pieces[at + 1]?.group;
  for (const piece of pieces.slice(at + 1, at + 4)) {
    if (piece.group !== group || !(CODE.test(piece.text) || SHOUTED_KEYWORDS.test(piece.text))) break;
    setAside(piece, "wire-header", CODES);
  }
}

/** "07191904": day and time without a sign between them. */
const STAMP = /^\d{6,10}$/u;
/** "NAT-KITE-COURT" */
const SHOUTED_KEYWORDS = /^\p{Lu}{2,}(?:-\p{Lu}{2,}){1,4}$/u;

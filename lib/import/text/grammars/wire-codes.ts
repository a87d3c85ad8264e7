import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, setAside, takeAsField } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { fullYear, isoDay, monthNumber } from "@/lib/import/text/words/calendar";
import { wordCount } from "@/lib/import/text/words/prose";

const SLUG_LINE =
  /^(?:[a-z]{1,3}\d{3,5}(?:\s+[\d:-]+\b.{0,60})?|(?:\^?bc[-–][\w-]+.{0,80})|[\w-]+,\s?(?:\d{1,2}(?:st|nd|rd|th) (?:ld|lead|add|writethru).{0,40})|zczc.*|nnnn)$/iu;
/** The Press Association numbers and names its copy: "1 COUNCIL Gritting". */
const NUMBERED_SLUG = /^\d{1,2} (?!MIN\b)(\p{Lu}{3,}(?: [\p{L}-]+){0,3})$/u;
/** "FERRIES-OSTERMOUTH/ (REFILE, PIX)", "Tiere/Verkehr/": keywords with slashes, beside an agency's dateline. */
const KEYWORDS =
  /^(?:\p{Lu}[\p{Lu}\d-]+(?:\/[\p{Lu}\d-]+)*\/(?:[\p{Lu}\d -]+)?|(?:\p{Lu}[\p{L}-]+\/){1,6})(?: \([\p{Lu}\d ,.-]{2,60}\))?$/u;
/** "LONDON (Reuters) -", "Wittenmoor (dpa/xy) -": who sent it. */
const AGENCY_DATELINE = /^.{2,60}\(\p{L}[\p{L}/ -]{1,20}\)\s?[.–—-]/u;

/** "R CRO S0A QBXB", "YK1-BLU": capitals and digits, mixed within a word. */
const CODE = /^(?=.{0,40}(?:\p{Lu}\d|\d\p{Lu}))[\p{Lu}\d/-]{1,8}(?: [\p{Lu}\d/-]{1,6}){0,6}$/u;
/** Stamps below a story, with the day in them. */
const STAMPS: readonly RegExp[] = [
  // 21-GIU-23 11:42 NNN
  /^(?<day>\d{1,2})-(?<month>\p{Lu}{3})-(?<year>\d{2})\b[ \d:.]*N{3,4}$/u,
  // AFP 051742 GMT DEC 22
  /^\p{Lu}{2,4} (?<day>\d{2})\d{4} (?:GMT|UTC|CET) (?<month>\p{Lu}{3}) (?<year>\d{2})$/u,
  // 121430 Mrz 21 · dpa xy n1 ab 121430 Mrz 21
  /^(?:dpa(?: \w{1,6}){1,6} )?(?<day>\d{2})\d{4} (?<month>\p{Lu}\p{Ll}{2,3}) (?<year>\d{2})$/u,
];
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
    if (isBelow) readClosing(draft, piece);
  }
}

function readClosing(draft: Draft, piece: Piece): void {
  const stamp = STAMPS.map((form) => form.exec(piece.text)).find((match) => match !== null);
  if (!stamp && !END_OF_COPY.test(piece.text)) return;
  const { day, month = "", year = "" } = stamp?.groups ?? {};
  const number = monthNumber(month);
  const date = number === null ? null : isoDay(fullYear(year), number, Number(day));
  if (date)
    found(draft, "publishedAt", date, extent(piece), {
      rule: "wire-stamp",
      confidence: 0.85,
      because: "The agency stamped the story with this day.",
    });
  setAside(piece, "wire-header", CODES);
}

import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { fullYear, isoDay, monthNumber } from "@/lib/import/text/words/calendar";

/** Agencies' stamps above or below a story, with the day in them. */
const STAMPS: readonly RegExp[] = [
  // AP-KB-11-14-23 1733EST<
  /^\p{Lu}{2,4}(?:-\p{Lu}{2,4})?-(?<month>\d{2})-(?<day>\d{2})-(?<year>\d{2,4})\s+\d{4}\p{Lu}{0,4}<?$/u,
  // 21-GIU-23 11:42 NNN
  /^(?<day>\d{1,2})-(?<month>\p{Lu}{3})-(?<year>\d{2})\b[ \d:.]*N{3,4}$/u,
  // AFP 051742 GMT DEC 22
  /^\p{Lu}{2,4} (?<day>\d{2})\d{4} (?:GMT|UTC|CET) (?<month>\p{Lu}{3}) (?<year>\d{2})$/u,
  // 121430 Mrz 21 · dpa xy n1 ab 121430 Mrz 21
  /^(?:dpa(?: \w{1,6}){1,6} )?(?<day>\d{2})\d{4} (?<month>\p{Lu}\p{Ll}{2,3}) (?<year>\d{2})$/u,
  // RTRS14AUG24 1522 · EFE 14-AGO-2024 15.22 · 14AUG24 15:22:07 GMT
  /^(?:\p{Lu}{2,6}[ -]?)?(?<day>\d{1,2})[ -]?(?<month>\p{Lu}{3,4})[ -]?(?<year>\d{4}|\d{2})[ ,]+\d{2}[:.]?\d{2}(?::\d{2})?(?: ?\p{Lu}{1,4})?$/u,
];

const STAMP: Grounds = {
  rule: "wire-stamp",
  confidence: 0.88,
  because: "The agency's stamp, for its computers.",
};
const DAY: Grounds = {
  rule: "wire-stamp",
  confidence: 0.85,
  because: "The agency stamped the story with this day.",
};

export function isStamp(text: string): boolean {
  return text.length < 80 && STAMPS.some((form) => form.test(text));
}

/** Take the day from a stamp and set the stamp aside; anything else stays as it is. */
export function readStamp(draft: Draft, piece: Piece): void {
  const { day, month, year } = STAMPS.map((form) => form.exec(piece.text)).find(Boolean)?.groups ?? {};
  if (day === undefined || month === undefined || year === undefined) return;
  const number = /^\d/u.test(month) ? Number(month) : monthNumber(month);
  const date = number === null ? null : isoDay(fullYear(year), number, Number(day));
  if (date === null) return;
  found(draft, "publishedAt", date, extent(piece), DAY);
  setAside(piece, "wire-header", STAMP);
}

/** A release's or an agency's notes go on to the end of the text: the stamp among its last lines is none of them. */
export function readLastStamp(draft: Draft): void {
  for (const piece of draft.pieces.slice(-LAST_LINES)) if (!piece.claim) readStamp(draft, piece);
}

/** So many lines may end a text below and with its stamp. */
const LAST_LINES = 3;

import type { Grounds } from "@/lib/import/story-fields";
import { creditAtEnd } from "@/lib/import/text/captions/credit";
import { keepAs } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { MONTH_NAMES } from "@/lib/import/text/words/calendar";
import { isProse, wordCount } from "@/lib/import/text/words/prose";
import { furnitureLine } from "./furniture";

/** "13:02", "13:02 BST 3 May", "9.05am": when an entry was written. */
const STAMP = new RegExp(
  String.raw`^\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|BST|UTC|CES?T|[ECMP][DS]?T|Uhr|h))?(?:,?\s\d{1,2}\.?\s(?:${MONTH_NAMES})\.?)?$`,
  "iu",
);
/** Fewer stamps prove nothing. */
const LEAST = 3;
const LONGEST_TITLE = 16;

const TITLE: Grounds = {
  rule: "live-title",
  confidence: 0.82,
  because: "It stands beside the time of a live page’s entry, and says what happened.",
};

/** Keep the titles of a live page's entries: "WATCH: the recount", "Good morning and welcome", each straight below its time. */
export function keepLiveTitles(pieces: readonly Piece[]): void {
  keepTitlesAbove(pieces);
  const stamps = [...pieces.keys()].filter((index) => STAMP.test(pieces[index]?.text ?? ""));
  if (stamps.filter((index) => isTold(pieces, index)).length < LEAST) return;
  for (const index of stamps) {
    const title = pieces[index + 1];
    if (!title || title.claim || title.marker !== null || title.text === "" || isProse(title.text)) continue;
    const words = wordCount(title.text);
    const line = furnitureLine(title.text);
    if (words < 2 || words > LONGEST_TITLE || STAMP.test(title.text) || (line && line.reason !== "related"))
      continue;
    if (creditAtEnd(title.text)) continue;
    keepAs(title, { kind: "heading", level: 3 }, TITLE);
  }
}

/** "published at 17:48 British Summer Time 9 May": the line below an entry's title. */
const PUBLISHED_AT = /^published at \d{1,2}[:.]\d{2}\b/iu;

/** Keep the title straight above each such line: nothing else stands there. */
function keepTitlesAbove(pieces: readonly Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    const title = pieces[index - 1];
    if (!title || title.claim || title.group !== piece.group || !PUBLISHED_AT.test(piece.text)) continue;
    if (wordCount(title.text) <= LONGEST_TITLE && !furnitureLine(title.text))
      keepAs(title, { kind: "heading", level: 3 }, TITLE);
  }
}

/** Close below the time somebody tells what happened. */
function isTold(pieces: readonly Piece[], index: number): boolean {
  return pieces.slice(index + 1, index + 6).some((below) => !below.claim && isProse(below.text));
}

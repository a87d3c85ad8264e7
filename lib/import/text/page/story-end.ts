import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/words/prose";
import {
  endsPage,
  endsPageHere,
  isAppealOfFoot,
  isOfPage,
  isPage,
  isSentence,
  STANDARDS,
} from "./foot-lines";
import { isPageCopy } from "./page-copy";

/** Sentences of its own that a foot has at most: a motto, a teaser, a reader's word. */
const MOST_SENTENCES = 8;
/** Share of the story's words that they have at most. */
const MOST_WORDS = 0.2;

/**
 * The place of the story's last paragraph; -1 when there is none. A sentence with lines of the page on both sides, far
 * below most of the text, is the page's own.
 */
export function endOfStory(pieces: readonly Piece[]): number {
  const prose = [...pieces.keys()].filter((index) => {
    const piece = pieces[index];
    return piece !== undefined && isSentence(piece);
  });
  const all = prose.reduce((sum, index) => sum + (pieces[index]?.text.length ?? 0), 0);
  let strays = 0;
  let passed = 0;
  for (const index of prose.toReversed()) {
    const text = pieces[index]?.text ?? "";
    passed += text.length;
    const isStray =
      strays < MOST_SENTENCES &&
      passed <= all * MOST_WORDS &&
      (isAmongPage(pieces, index) || isBelowEnd(pieces, index) || isAppealOf(pieces, index));
    if (!isStray) return index;
    strays++;
  }
  return -1;
}

/** Lines of the page and other short ones above and below, and nobody who says anything. */
function isAmongPage(pieces: readonly Piece[], index: number): boolean {
  const above = pieces.slice(Math.max(0, index - AROUND), index);
  const below = pieces.slice(index + 1, index + 1 + AROUND);
  return (
    !isReporting(pieces[index]?.text ?? "") &&
    (above.some(isFootLine) || above.filter(isPage).length >= 2 || above.every(isShort)) &&
    (above.some(endsPage) || below.some(isPage) || below.every(isShort)) &&
    above.filter(isSentence).length <= 1 &&
    below.filter(isSentence).length <= 2
  );
}

/** What a page ends with. A notice that the rest is for subscribers stands above the rest. */
const isFootLine = (piece: Piece): boolean => endsPageHere(piece) && piece.claim?.reason !== "subscription";

/** Straight below a line that ends pages, the last sentence of all speaks to the reader or of the press: "Follow us" / "Get …". */
function isBelowEnd(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  const above = pieces[index - 1];
  return (
    piece !== undefined &&
    above !== undefined &&
    endsPage(above) &&
    isOfPage(piece.text) &&
    isPageCopy(pieces) &&
    !pieces.slice(index + 1).some(isSentence)
  );
}

/** A whole page's last sentence may be its appeal. */
function isAppealOf(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  const above = pieces[index - 1];
  if (!piece || !above || !isPageCopy(pieces)) return false;
  if (STANDARDS.test(piece.text) && wordCount(piece.text) <= LONGEST_NOTICE) return true;
  return isAppealOfFoot(piece) || (isAppealOfFoot(above) && isOfPage(piece.text));
}

/** "This article originally appeared in …", "The views expressed are not necessarily …" */
const LONGEST_NOTICE = 60;

/** So many pieces on either side are looked at. */
const AROUND = 4;

/** A label, or a question of a form: "What went wrong?" */
const isShort = ({ text }: Piece): boolean =>
  wordCount(text) <= 6 && (!endsAsSentence(text) || text.endsWith("?"));

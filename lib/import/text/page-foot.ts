import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "./draft";
import type { Piece } from "./piece";
import { endsAsSentence, hasQuotation, isProse, isReporting } from "./prose";

const FOOT: Grounds = {
  rule: "page-foot",
  confidence: 0.78,
  because: "It stands among the lines with which the page ends, below the story.",
};
/** So many lines of the page, of two kinds at least, make a foot. */
const LEAST_LINES = 4;
/** Sentences of its own that a foot has at most: a motto, a teaser, a reader's word. */
const MOST_SENTENCES = 8;
/** Share of the story's words that they have at most. */
const MOST_WORDS = 0.2;

/**
 * Set aside the short lines of a page's foot: lists of links, other stories, polls, names of apps. No word gives them
 * away, but they stand below the story's last paragraph and below the first line of the page there. A full sentence
 * stays, whatever it says.
 */
export function setAsidePageFoot({ pieces }: Draft): void {
  const end = endOfStory(pieces);
  const foot = pieces.findIndex((piece, index) => index > end && isPage(piece));
  if (end === -1 || foot === -1) return;
  const lines = pieces.slice(foot).filter(isPage);
  const kinds = new Set(lines.map(({ claim }) => claim?.reason));
  if (lines.length < LEAST_LINES || kinds.size < 2) return;
  for (const piece of pieces.slice(foot)) {
    if (!isOpen(piece) || endsAsSentence(piece.text) || hasQuotation(piece.text)) continue;
    piece.claim = null;
    setAside(piece, "ui", FOOT);
  }
}

/**
 * The place of the story's last paragraph; -1 when there is none. A sentence with lines of the page on both sides, far
 * below most of the text, is the page's own.
 */
function endOfStory(pieces: readonly Piece[]): number {
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
    const isStray = strays < MOST_SENTENCES && passed <= all * MOST_WORDS && isAmongPage(pieces, index);
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
    above.some(isPage) &&
    above.filter(isSentence).length <= 1 &&
    below.filter(isSentence).length <= 2
  );
}

/** So many pieces on either side are looked at. */
const AROUND = 4;

const isSentence = (piece: Piece): boolean => isOpen(piece) && isProse(piece.text);

/** Nobody has said for certain what it is. */
const isOpen = ({ claim }: Piece): boolean =>
  !claim || (claim.decision === "keep" && claim.shape.kind === "paragraph");

const isPage = ({ claim }: Piece): boolean =>
  claim?.decision === "set-aside" && claim.reason !== "end-mark" && !claim.rule.startsWith("desk");

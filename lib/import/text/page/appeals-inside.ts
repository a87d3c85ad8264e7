import { propose, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { isAppealPart, isForm, tellsStory } from "./appeals";
import type { Furniture } from "./furniture";

/** A paragraph with signs enough of an appeal to the reader. */
export interface Appeal {
  /** The place of its piece. */
  index: number;
  appeal: Furniture;
}

/** So many lines of its own show that a text was copied with the page around it. */
const PAGE_LINES = 2;
/** No box has more appeals in a row. */
const BOX = 6;

/**
 * Set aside appeals to the reader. In the middle of a story the words alone prove nothing, however many agree: a
 * story about newsletters quotes them. There a line of the page must stand beside it, or the text come with its
 * page and speak of the matter nowhere else; without that it stays, as a proposal.
 */
export function judgeAppeals(pieces: readonly Piece[], appeals: readonly Appeal[]): void {
  const known = new Set(appeals.map(({ index }) => pieces[index]));
  const isStory = (piece: Piece) =>
    !piece.claim && !known.has(piece) && endsAsSentence(piece.text) && wordCount(piece.text) >= 4;
  const first = pieces.findIndex((piece) => !piece.claim && !known.has(piece) && piece.text !== "");
  const last = pieces.findLastIndex(isStory);
  const hasPage = pieces.filter(isPageLine).length >= PAGE_LINES;
  const told = pieces.filter((piece) => isStory(piece) && isProse(piece.text));
  const reasons = new Set(appeals.map(({ appeal }) => appeal.reason));
  const toldOf = new Set(
    [...reasons].filter((reason) => told.some(({ text }) => isAppealPart(reason, text))),
  );
  for (const { index, appeal } of appeals) {
    const piece = pieces[index];
    if (!piece) continue;
    const isInside = index > first && index < last;
    const isProven = isBesidePage(pieces, known, index) || (hasPage && !toldOf.has(appeal.reason));
    const isStaying = !isProven && (isInside || tellsStory(piece.text));
    if (!isForm(piece.text) && (isStaying || (isInside && tellsStory(piece.text))))
      propose(piece, appeal.reason, { ...appeal, confidence: 0.6 });
    else setAside(piece, appeal.reason, appeal);
  }
}

/** A line of the page directly above or below, a few other appeals between them or not. */
function isBesidePage(
  pieces: readonly Piece[],
  appeals: ReadonlySet<Piece | undefined>,
  index: number,
): boolean {
  return [-1, 1].some((step) => {
    for (let away = 1; away <= BOX; away++) {
      const next = pieces[index + step * away];
      if (!next || !appeals.has(next)) return next !== undefined && isPageLine(next);
    }
    return false;
  });
}

function isPageLine(piece: Piece): boolean {
  return piece.claim?.decision === "set-aside";
}

import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";

/**
 * A line that may stand in a box between two paragraphs: a label, an option, a button, an amount. No sentence of the
 * story, no list's item, no picture and nothing that was read into a field.
 *
 * @param longest no line of such a box has more words
 */
export function isBoxLine(piece: Piece | undefined, longest: number): piece is Piece {
  if (!piece || piece.text === "" || piece.marker !== null) return false;
  if (piece.claim && piece.claim.decision !== "set-aside") return false;
  const words = wordCount(piece.text);
  return words <= longest && (words <= SHORT || !endsAsSentence(piece.text) || /[?？]$/u.test(piece.text));
}

/** A sentence as short as this may be an option or a button: "Yes, always." */
const SHORT = 4;

/** The lines straight above or below a place that may stand in one box with it, nearest first. */
export function linesBeside(
  pieces: readonly Piece[],
  index: number,
  { step, most, longest }: { step: 1 | -1; most: number; longest: number },
): Piece[] {
  const lines: Piece[] = [];
  for (let at = index + step; lines.length < most; at += step) {
    const piece = pieces[at];
    if (!isBoxLine(piece, longest)) break;
    lines.push(piece);
  }
  return lines;
}

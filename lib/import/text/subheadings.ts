import { furnitureLine } from "./furniture";
import type { Piece } from "./piece";
import { endsAsSentence, wordCount } from "./prose";

/**
 * A button's words between two paragraphs, and only once: "Listen" in a list of advice. The story must have
 * other subheadings, which may be buttons' words as well.
 */
export function isSubheading(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || !mayDivide(pieces, index)) return false;
  const isAdvice = ALWAYS_PAGE.test(piece.text);
  let missing = isAdvice ? ADVICE : 2;
  for (const [place, { text }] of pieces.entries()) {
    if (place === index || !mayDivide(pieces, place) || (isAdvice && furnitureLine(text) === null)) continue;
    if (--missing === 0) return true;
  }
  return false;
}

/** So many other buttons' words, each with a paragraph of its own, make advice of any of them. */
const ADVICE = 3;

/** Could this line be a subheading, if it were no button? */
function mayDivide(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || !isBetweenSentences(pieces, index) || !/\p{L}{3}/u.test(piece.text)) return false;
  return !pieces.some((other) => other !== piece && other.text === piece.text);
}

/** Stories are hardly ever divided by these words. */
const ALWAYS_PAGE =
  /\b(?:advert|sponsored|anzeige|werbung|publicit|publicidad|pubblicit|comments?|newsletter|cookies?|javascript|©|subscri|continues|tweet|facebook)/iu;

/** A few words between two sentences that nobody has claimed. */
export function isBetweenSentences(pieces: readonly Piece[], index: number): boolean {
  const [above, piece, below] = [pieces[index - 1], pieces[index], pieces[index + 1]];
  return (
    piece !== undefined &&
    wordCount(piece.text) <= 5 &&
    piece.claim?.decision !== "set-aside" &&
    !endsAsSentence(piece.text) &&
    above !== undefined &&
    !above.claim &&
    endsAsSentence(above.text) &&
    below !== undefined &&
    !below.claim &&
    endsAsSentence(below.text) &&
    wordCount(below.text) >= 3
  );
}

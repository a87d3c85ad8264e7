import { furnitureLine } from "@/lib/import/text/page/furniture";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";

/**
 * A button's words between two paragraphs, and only once: "Listen" in a list of advice. The story must have
 * other subheadings, which may be buttons' words as well.
 */
export function isSubheading(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece) return false;
  if (isEchoed(pieces, index)) return true;
  if (!mayDivide(pieces, index)) return false;
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
  return isAlone(pieces, index);
}

/**
 * "Log in, log out", and the paragraph below begins with "“Log in here when you come, and log out …": what the story says
 * as well is its own. A button's one word proves nothing, since any sentence may begin with it.
 */
function isEchoed(pieces: readonly Piece[], index: number): boolean {
  const [piece, below] = [pieces[index], pieces[index + 1]];
  if (!piece || !below || below.claim || !isProse(below.text) || ALWAYS_PAGE.test(piece.text)) return false;
  const words = wordCount(piece.text);
  if (words < 3 || words > 8 || endsAsSentence(piece.text) || !isAlone(pieces, index)) return false;
  const theirs = tellingWords([below.text.slice(0, NEAR)]);
  return sharedWords(piece.text, theirs) === 1 && theirs.size > 0;
}

/** So many signs of a paragraph are compared with the line above it. */
const NEAR = 300;

/** Nowhere else in the text. */
function isAlone(pieces: readonly Piece[], index: number): boolean {
  return !pieces.some((other, place) => place !== index && other.text === pieces[index]?.text);
}

/** Stories are hardly ever divided by these words. */
const ALWAYS_PAGE =
  /\b(?:advert|sponsored|anzeige|werbung|publicit|publicidad|pubblicit|comments?|newsletter|cookies?|javascript|©|subscri|continues|tweet|facebook)/iu;

/** A few words between two sentences that nobody has claimed. */
export function isBetweenSentences(pieces: readonly Piece[], index: number): boolean {
  const [piece, below] = [pieces[index], pieces[index + 1]];
  const above = aboveBox(pieces, index);
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

/**
 * What stands above a line; above a box of the page there, if the line has a block of its own: "Help" below "By signing
 * up you agree to our terms." divides the story as well.
 */
function aboveBox(pieces: readonly Piece[], index: number): Piece | undefined {
  const piece = pieces[index];
  const nearest = pieces[index - 1];
  if (!piece || nearest?.claim?.decision !== "set-aside") return nearest;
  const isOwnBlock = nearest.group !== piece.group && pieces[index + 1]?.group !== piece.group;
  if (!isOwnBlock) return nearest;
  return pieces
    .slice(Math.max(0, index - LONGEST_BOX), index)
    .findLast(({ group, claim }) => group !== nearest.group && claim?.decision !== "set-aside");
}

/** No box between two paragraphs has more lines. */
const LONGEST_BOX = 6;

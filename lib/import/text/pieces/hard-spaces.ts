import { type Piece, textOf } from "./piece";

/** Spaces that don't break or have a width of their own, as browsers and Word leave them between any two words. */
const HARD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f]/g;

/** The source with plain spaces: detectors look for words, not for how they were set. Offsets stay. */
export const withPlainSpaces = (source: string): string => source.replace(HARD_SPACES, " ");

/** The piece's text with the spaces of its source, unless a detector has changed the text. */
export function withOwnSpaces(source: string, plain: string, piece: Piece): string {
  const own = textOf(source, piece.runs);
  const isAsRead = own.length === piece.text.length && textOf(plain, piece.runs) === piece.text;
  return isAsRead ? own : piece.text;
}

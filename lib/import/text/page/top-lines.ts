import { creditAtEnd } from "@/lib/import/text/captions/credit";
import { CAPTION_LABEL } from "@/lib/import/text/captions/labelled-captions";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { isPersonName, namesNobody, readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { appealFrom } from "./appeals";

// What the lines are that may stand at the top of a page, as far as each shows by itself.

/** A point of the summary that live pages begin with. */
export const isPoint = ({ marker, text }: Piece): boolean => marker === "bullet" && wordCount(text) >= 6;

/** Who wrote it, or when. */
export function isMeta({ text, claim }: Piece): boolean {
  if (claim && claim.decision !== "field") return false;
  return (
    text.length < 160 &&
    ((readByline(text)?.labelled ?? false) || namesNobody(text) || readDateLine(text) !== null)
  );
}

/** "Sponsored content" / "By Halcyon Tidal": who paid for what stands there, and nobody wrote the story. */
export function isSponsor(pieces: readonly Piece[], piece: Piece): boolean {
  const above = pieces[pieces.indexOf(piece) - 1];
  return above?.group === piece.group && above.claim?.reason === "ad" && PAID.test(above.text);
}

const PAID = /sponsor|gesponser|patrocin|partner|paid|branded/iu;

export function isName({ text, claim }: Piece): boolean {
  return !claim && (isPersonName(text) || (wordCount(text) <= 8 && readByline(text) !== null));
}

/** A caption, and straight below it on a line of its own whose picture it is. */
export function isAboveCredit(pieces: readonly Piece[], index: number): boolean {
  const [piece, below] = [pieces[index], pieces[index + 1]];
  return below !== undefined && below.group === piece?.group && CREDIT_LINE.test(below.text);
}

const CREDIT_LINE = /^(?:©|(?:photo|foto|image|bild|picture)\p{L}*(?: credit)?\s?:|image source\b)/iu;

/** "Image caption," and the caption on the line below. */
export function isBareLabel(piece: Piece | undefined): boolean {
  return (
    piece !== undefined && CAPTION_LABEL.test(piece.text) && piece.text.replace(CAPTION_LABEL, "") === ""
  );
}

/** A caption with its credit, or a credit or a label alone. */
export function isPicture(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    (piece.claim?.shape.kind === "figure" ||
      creditAtEnd(piece.text) !== null ||
      CAPTION_LABEL.test(piece.text) ||
      /\bCredit ?(?:\.\.\.|…|:)/u.test(piece.text) ||
      CREDIT_LINE.test(piece.text))
  );
}

export function isStory(piece: Piece | undefined): boolean {
  return piece !== undefined && !piece.claim && isProse(piece.text) && appealFrom(piece.text) === null;
}

export function isPage({ claim }: Piece): boolean {
  return claim?.decision === "set-aside";
}

export function isShort({ text }: Piece): boolean {
  return wordCount(text) <= 4 && !endsAsSentence(text);
}

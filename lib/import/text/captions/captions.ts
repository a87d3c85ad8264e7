import type { Draft } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { isPersonName, readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, isReporting, sentences, wordCount } from "@/lib/import/text/words/prose";
import { readAboveButtons } from "./above-buttons";
import { namesAgency } from "./agencies";
import { readBareCaptions } from "./bare-captions";
import { readCountedCaptions } from "./counted-captions";
import { creditAtEnd } from "./credit";
import { readCreditBelow, readNamesBelow, readOrganisationAbove } from "./credit-lines";
import { readDescribedPictures } from "./described-pictures";
import { readDatedCaptions } from "./east-asian-captions";
import { figure, isSeeable } from "./figure";
import { readBelowButtons, readLabelledCaptions } from "./labelled-captions";
import { dropListNumbers, readNumberedCaptions } from "./numbered-captions";
import { readRepeatedNames } from "./repeated-names";

/** "Image: The ferry at rest. Pic: Coastguard" */
const PICTURE_LABEL =
  /^(?:(?:image|picture|photo|pic|foto|bild|imagen|imagem|immagine|afbeelding)\s*[:：]|写真・図版(?=[\s　]))[\s　]*(?=\S)/iu;

/**
 * Read pictures' captions and credits. They become figures, in place.
 *
 * A caption is short, says what is seen, and carries a credit of a known shape at its end, on the next
 * line or under a label. Prose that ends in "(Getty Images)" stays prose.
 */
export function readCaptions(draft: Draft): void {
  readNumberedCaptions(draft);
  readCountedCaptions(draft);
  readLabelledCaptions(draft);
  readBelowButtons(draft);
  readAboveButtons(draft);
  readOrganisationAbove(draft);
  readDescribedPictures(draft);
  readCreditBelow(draft);
  readNamesBelow(draft);
  const gallery = countWeak(draft.pieces) >= 2;
  for (const [index, piece] of draft.pieces.entries()) {
    if (piece.claim) continue;
    if (isSignedBare(piece.text)) readBareName(draft.pieces, index);
    else readCreditAtEnd(piece, gallery || isBesideBody(draft.pieces, index));
  }
  readRepeatedNames(draft);
  readDatedCaptions(draft);
  readBareCaptions(draft);
  dropListNumbers(draft.pieces);
}

function readCreditAtEnd(piece: Piece, isLikely: boolean): void {
  const credited = creditAtEnd(piece.text);
  if (!credited || readByline(piece.text)?.labelled || readDateLine(piece.text)?.isChange) return;
  if (piece.marker === "quote" || !isSeeable(credited.caption)) return;
  const isOpen = !endsAsSentence(credited.caption);
  const parts = sentences(credited.caption).length;
  // A paragraph of prose ends with a full stop, before the bracket or behind it; a caption needs none.
  const isLikeCaption =
    isLikely ||
    (isOpen && wordCount(credited.caption) >= 6 && /^\p{Lu}/u.test(piece.text)) ||
    (!isOpen && parts === 1 && /[.!]\s*[([][^()]+[)\]]$/u.test(piece.text) && !isReporting(credited.caption));
  if (credited.strength === "weak" && (!isLikeCaption || piece.marker || wordCount(credited.caption) > 30))
    return;
  if (!isOpen && parts > (namesAgency(credited.credit) ? 3 : 2)) return;
  figure(piece, credited.caption.replace(PICTURE_LABEL, ""), credited.credit, {
    rule: "credit-at-end",
    confidence: credited.strength === "strong" ? (isOpen ? 0.95 : 0.9) : 0.82,
    because: `A short text that ends with a credit: “${credited.credit}”.`,
  });
}

function countWeak(pieces: readonly Piece[]): number {
  return pieces
    .slice(0, 600)
    .filter((piece) => !piece.claim && creditAtEnd(piece.text) !== null && !isSignedBare(piece.text)).length;
}

/** "… neben der Kapelle. Petra Lohmeier": a person's name behind the full stop, and nothing that says whose it is. */
function isSignedBare(text: string): boolean {
  const credited = creditAtEnd(text);
  return (
    credited?.strength === "weak" &&
    endsAsSentence(credited.caption) &&
    isPersonName(credited.credit.replace(/(?:\s(?:van|von|de|da|do|den|der|di|la|le))+(?=\s)/gu, "")) &&
    /\p{Ll}{2}/u.test(credited.credit) &&
    text === `${credited.caption} ${credited.credit}`
  );
}

/** Such a name may sign a letter as well: it credits a picture above the story, or if another picture is by the same hand. */
function readBareName(pieces: readonly Piece[], index: number): void {
  const piece = pieces[index];
  const name = piece && creditAtEnd(piece.text)?.credit;
  if (!piece || !name || piece.marker !== null) return;
  const isLead = !pieces
    .slice(0, index)
    .some((other) => !other.claim && isProse(other.text) && wordCount(other.text) > 12);
  const isKnown = pieces.some(
    ({ claim }) => claim?.shape.kind === "figure" && claim.shape.credit?.includes(name),
  );
  if (isLead || isKnown) readCreditAtEnd(piece, true);
}

/** A weak credit is believed above the first paragraph, where the lead picture stands. */
function isBesideBody(pieces: readonly Piece[], index: number): boolean {
  return (
    index < 14 &&
    pieces
      .slice(0, index)
      .filter((piece) => !piece.claim && endsAsSentence(piece.text) && wordCount(piece.text) > 12).length <= 1
  );
}

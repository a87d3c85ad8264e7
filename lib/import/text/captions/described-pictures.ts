import type { Draft } from "@/lib/import/text/draft";
import { mergePieces, type Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { namesAgency } from "./agencies";
import { figure, isSeeable } from "./figure";

/** Credit and, nothing between, the description that pages keep for those who can't see the picture. */
const DESCRIBED =
  /^((?:\S+ ){0,3}?\S+) ((?:An?|The|Two|Three|Four|Several|Some|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*,)\s.{15,})$/su;
/** The same behind the name of an agency, where the description may begin with any word. */
const OF_AGENCY =
  /^((?:Getty Images|Reuters|Shutterstock|Alamy|AFP|EPA|BBC(?: News)?|PA Media|PA)(?:\/\p{Lu}[\p{L} ]{2,30}?)?) (\p{Lu}\p{L}+ .{15,})$/su;
/** What such a credit ends with. */
const SOURCE =
  /(?:\/\p{Lu}[\p{L} ]+|\b(?:handout|images?|media|police|trust|archives?|museum|council|supplied|family|service|pictures|press|photography))$/iu;
const LONGEST_CREDIT = 5;

/**
 * "Family handout Ana Ruiz, a woman in a red coat, holds up a book" and straight below it the caption, both without a
 * full stop: a picture with its description, as broadcasters' pages are copied. The credit is one of a known kind.
 */
export function readDescribedPictures(draft: Draft): void {
  for (let index = 0; index + 1 < draft.pieces.length; index++) {
    const [above, caption] = [draft.pieces[index], draft.pieces[index + 1]];
    if (!above || !caption || !isLine(above) || !isLine(caption) || above.group !== caption.group) continue;
    const [, credit = "", description = ""] = OF_AGENCY.exec(above.text) ?? DESCRIBED.exec(above.text) ?? [];
    if (
      credit === "" ||
      credit.includes(":") ||
      wordCount(credit) > LONGEST_CREDIT ||
      wordCount(description) < 5
    )
      continue;
    if (!(SOURCE.test(credit) || namesAgency(credit)) || !isSeeable(caption.text)) continue;
    const merged = mergePieces(draft.source, above, caption);
    figure(merged, caption.text, credit, {
      rule: "picture-described",
      confidence: 0.82,
      because: "A credit with the picture’s description, and the caption below it.",
    });
    draft.pieces.splice(index, 2, merged);
  }
}

function isLine(piece: Piece): boolean {
  const isLead = wordCount(piece.text) >= 5 && !/[.。:;]["'”’]?$/u.test(piece.text);
  return (
    !piece.claim &&
    piece.marker === null &&
    isLead &&
    !(endsAsSentence(piece.text) && isReporting(piece.text))
  );
}

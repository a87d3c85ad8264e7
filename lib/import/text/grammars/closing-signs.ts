import { type Draft, setAside } from "@/lib/import/text/draft";
import { cutPiece } from "@/lib/import/text/pieces/piece";
import { anyCase } from "@/lib/import/text/words/any-case";
import { isProse, wordCount } from "@/lib/import/text/words/prose";

// What agencies write behind the full stop of a paragraph: their name, their desk, who worked on the copy.

const AGENCY =
  /(?<=[.!?。”"»])\s+(\(?(?:EFE|AFP|APA|SDA|KNA|EPD|ANSA|LUSA|Lusa|ANP|Belga|NTB|TT|Ritzau|dpa|Reuters|Xinhua|Europa Press|PTI|ANI|UNI|IANS)\)?)$/u;
/** "… on probation. PTI ABV KND": behind the agency, who sent it and for which desk. No story ends so, wherever it stands. */
const AGENCY_AND_DESK = /(?<=[.!?”"])\s+((?:PTI|ANI|UNI|IANS|AFP|ANTARA|APP|BSS|RSS)(?: \p{Lu}{2,5}){1,4})$/u;
/**
 * "… pesos) (Reporting by Ana Ruiz; Editing by Tom Lee)": the last pair of brackets names who worked on it. "(Translated
 * by …)" and "(edited by …)" may stand behind a book.
 */
const BRACKETED = new RegExp(
  anyCase(
    String.raw`(?<=[.!?)])\s+(\((?:(?:additional )?(?:reporting|writing|editing) by \p{Lu}|(?:reportage|reporte|reportaje|reportagem|bericht(?:erstattung)?) (?:de |von |par |por )\p{Lu})[^()]{4,240}\)\.?)$`,
  ),
  "u",
);

/** Cut what agencies sign with off the paragraphs it stands behind. */
export function cutClosingSigns(draft: Draft): void {
  const last = draft.pieces.findLast((piece) => !piece.claim && wordCount(piece.text) >= 6);
  const first = draft.pieces.findIndex((piece) => !piece.claim && isProse(piece.text));
  for (let at = Math.max(first, 0); at < draft.pieces.length; at++) {
    const piece = draft.pieces[at];
    if (!piece || piece.claim || !/[)\p{L}]\.?$/u.test(piece.text)) continue;
    const isLast = piece === last && isProse(piece.text.replace(AGENCY, ""));
    const sign =
      AGENCY_AND_DESK.exec(piece.text) ??
      BRACKETED.exec(piece.text) ??
      (isLast ? AGENCY.exec(piece.text) : null);
    if (!sign?.[1]) continue;
    const [story, agency] = cutPiece(draft.source, piece, sign.index + sign[0].indexOf(sign[1]));
    if (!agency) continue;
    setAside(agency, "wire-credits", {
      rule: "closing-agency",
      confidence: 0.86,
      because: "Behind the last full stop stands the agency, or who worked on the copy.",
    });
    draft.pieces.splice(at, 1, story, agency);
    at++;
  }
}

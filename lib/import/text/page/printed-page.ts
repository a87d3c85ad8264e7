import { type Draft, setAside } from "@/lib/import/text/draft";
import { mergePieces, type Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import {
  capitals,
  endsAsSentence,
  endsOpen,
  isProse,
  isTitle,
  wordCount,
} from "@/lib/import/text/words/prose";

/**
 * What text recognition reads off a printed page besides the story: folios and running heads. A paragraph
 * that a page break tore apart is one again.
 */
export function setAsidePrintedPage(draft: Draft): void {
  setAsideJumpLines(draft);
  setAsideImprint(draft);
  setAsideRunningHeads(draft);
  setAsideFolios(draft);
  setAsideDatedHeads(draft);
  joinAcrossPages(draft);
}

/** "LAST STEAMER (Continued from Page 3)": the head of what goes on from another page. */
function setAsideJumpLines(draft: Draft): void {
  for (const piece of draft.pieces) {
    if (piece.claim || wordCount(piece.text) > 20) continue;
    if (!JUMP.test(piece.text) && !TURN.test(piece.text)) continue;
    setAside(piece, "page-furniture", {
      rule: "jump-line",
      confidence: 0.9,
      because: "It says on which page the story goes on.",
    });
  }
}

const JUMP =
  /[([–—-]\s?(?:continued|cont(?:'d|\.)?|concluded|fortsetzung|suite|viene|continua|vervolg) (?:from|on|von|auf|de|de la|da|van) (?:the )?(?:page|p\.|front page|seite|la page|página|pág\.|pagina)[^()[\]]{0,20}[)\]]?$/iu;

/** "Turn to Page 8, Column 4", "Fortsetzung auf Seite 5" */
const TURN =
  /^[([]?(?:(?:please )?(?:turn|continued|cont(?:'d|\.)?) (?:to|on)|see|fortsetzung(?: auf)?|suite (?:en|à la|page)|segue (?:a|in)|sigue en(?: la)?|continúa en(?: la)?|vervolg op|continua na) (?:the )?(?:back page|(?:page|p\.|seite|página|pág\.|pagina) ?\d{1,2}|\d{1,2})(?:,? (?:column|col\.?|spalte|columna) ?\d)?[)\]]?\.?$/iu;

/** "Printed and Published by the Marlow Courier Ltd., 2 Quay Street": the last line of a paper, and its address. */
const IMPRINT =
  /^(?:printed|published|gedruckt|imprimé|impreso)\b.{0,40}\b(?:by|bei|von|par|chez|por|en)\b.{5,160}$/iu;

function setAsideImprint(draft: Draft): void {
  const last = draft.pieces.findLast((piece) => !piece.claim && piece.text !== "");
  if (!last || wordCount(last.text) > 30 || !IMPRINT.test(last.text)) return;
  if (/\d|\b(?:Ltd|Limited|Inc|GmbH|Verlag|Co|Press|S\.A)\b/u.test(last.text))
    setAside(last, "page-furniture", {
      rule: "imprint",
      confidence: 0.85,
      because: "It says who printed the paper, and where.",
    });
}

/** A short title that comes back: the paper's name on every page. Two signs: it repeats, and stands alone. */
function setAsideRunningHeads(draft: Draft): void {
  const seen = new Map<string, Piece[]>();
  for (const piece of draft.pieces) {
    if (piece.claim || piece.marker || piece.text.length > 60 || wordCount(piece.text) < 2) continue;
    if (endsAsSentence(piece.text) || /:$/u.test(piece.text) || !/\p{L}/u.test(piece.text)) continue;
    // The times of a live page come back as well.
    if (/\b\d{1,2}[:.h]\d{2}\b/u.test(piece.text)) continue;
    const key = piece.text.toLowerCase().replace(/\d+/gu, "#");
    const same = seen.get(key);
    if (same) same.push(piece);
    else seen.set(key, [piece]);
  }
  const first = firstTitle(draft.pieces);
  const inProse = groupsOfProse(draft.pieces);
  for (const pieces of seen.values()) {
    const isShouted = pieces.every((piece) => capitals(piece.text) > 0.7);
    const isAlone = !pieces.some((piece) => inProse.has(piece.group));
    if (pieces.length < 2 || !isAlone || (!isShouted && pieces.length < 3)) continue;
    for (const piece of pieces) {
      if (piece === first || (piece === pieces[0] && isFirstLine(draft.pieces, piece))) continue;
      setAside(piece, "page-furniture", {
        rule: "running-head",
        confidence: 0.88,
        because: "The same line comes back several times, as the head of a page does.",
      });
    }
  }
}

/** "CLOCK THAT STRUCK" / "IS SILENCED": the headline's first line, which comes back where the story goes on. */
function isFirstLine(pieces: readonly Piece[], piece: Piece): boolean {
  const at = pieces.indexOf(piece);
  const next = pieces[at + 1];
  return (
    at < 8 &&
    wordCount(piece.text) >= 3 &&
    next?.group === piece.group &&
    !next.claim &&
    [piece, next].every(({ text }) => capitals(text) > 0.95) &&
    !readByline(next.text)?.labelled &&
    !readDateLine(next.text)
  );
}

/** Blocks that hold more than a few short lines: what stands in them is no head of a page. */
function groupsOfProse(pieces: readonly Piece[]): ReadonlySet<number> {
  return new Set(
    pieces.filter((piece) => isProse(piece.text) || wordCount(piece.text) > 8).map((piece) => piece.group),
  );
}

/** The first line of all may be a headline that comes back; not if there is another title below it, before the story. */
function firstTitle(pieces: readonly Piece[]): Piece | null {
  const open = pieces.filter((piece) => !piece.claim && piece.text !== "").slice(0, 8);
  const [first, ...below] = open;
  const story = below.findIndex((piece) => isProse(piece.text));
  const titles = below.slice(0, story === -1 ? below.length : story).filter((piece) => {
    const isOther = first?.text.toLowerCase() !== piece.text.toLowerCase();
    return (
      isOther &&
      isTitle(piece.text) &&
      wordCount(piece.text) >= 3 &&
      !readDateLine(piece.text) &&
      !readByline(piece.text)
    );
  });
  return titles.length > 0 ? null : (first ?? null);
}

/** "7", "- 2 -", "Page 2 of 3" */
const FOLIO =
  /^[-–—\s]*(?:(?:page|seite|pagina|página|pág\.?|p\.)\s?\d{1,4}(?:\s?(?:of|von|de|di|van|sur|\/)\s?\d{1,4})?|\d{1,4})[-–—\s]*$/iu;

/** A number alone: a folio if it stands beside a running head or tears a sentence apart. */
function setAsideFolios(draft: Draft): void {
  const numbers = draft.pieces
    .map((piece, index) => ({ piece, index }))
    .filter(({ piece }) => !piece.claim && FOLIO.test(piece.text));
  for (const { piece, index } of numbers) {
    const neighbours = [draft.pieces[index - 1], draft.pieces[index + 1]];
    const besideHead = neighbours.some((other) => other?.claim?.reason === "page-furniture");
    const tornApart =
      !endsAsSentence(neighbours[0]?.text ?? ".") && /^\p{Ll}/u.test(neighbours[1]?.text ?? "");
    if (!besideHead && !tornApart) continue;
    setAside(piece, "page-furniture", {
      rule: "folio",
      confidence: 0.88,
      because: "A number alone on its line, where a page ends.",
    });
  }
}

/** Taken for the head or foot of a page, or for the name of a paper that comes again. */
function isOfPage(piece: Piece | undefined): boolean {
  const rule = piece?.claim?.rule;
  return piece?.claim?.reason === "page-furniture" || rule === "page-title" || rule === "take-head";
}

/** "THE TARN MERCURY, MAY 18, 1974", or the name alone between two such lines, beside a folio or a jump line, below the first page. */
function setAsideDatedHeads({ pieces }: Draft): void {
  const first = pieces.findIndex((piece) => !piece.claim && isProse(piece.text));
  for (const [index, piece] of pieces.entries()) {
    if (piece.claim || index <= first || first === -1) continue;
    const beside = [pieces[index - 1], pieces[index + 1]].filter((other) => isOfPage(other));
    if (beside.length === 0) continue;
    const date = readDateLine(piece.text);
    if (capitals(date?.rest || piece.text) < 0.7) continue;
    const isBetween = beside.length === 2 && wordCount(piece.text) <= 6 && !endsAsSentence(piece.text);
    if (isBetween || date !== null)
      setAside(piece, "page-furniture", {
        rule: "dated-head",
        confidence: 0.85,
        because: "The paper's name and day, at the head of a page.",
      });
  }
}

/** The second half begins in small letters, or the first is long and stops at a little word, where no sentence stops. */
function goesOn(head: Piece, tail: Piece): boolean {
  if (/^\p{Ll}/u.test(tail.text)) return true;
  const isOpen = endsOpen(head.text) || wordCount(head.text) >= LONGEST_TITLE;
  return isOpen && head.marker === null && tail.marker === null && isProse(tail.text);
}

/** No headline or caption without a full stop has more words. */
const LONGEST_TITLE = 30;

/** "… the restor-" [folio] "ers said": one paragraph, lifted over what stood between. */
function joinAcrossPages(draft: Draft): void {
  for (let index = 0; index + 2 < draft.pieces.length; index++) {
    const head = draft.pieces[index];
    if (!head || head.claim || endsAsSentence(head.text) || wordCount(head.text) < 5) continue;
    let after = index + 1;
    while (isOfPage(draft.pieces[after])) after++;
    const tail = draft.pieces[after];
    if (after === index + 1 || !tail || tail.claim || !goesOn(head, tail)) continue;
    const last = head.runs.at(-1);
    if (last && /\p{L}-$/u.test(head.text)) last.join = "drop-hyphen";
    draft.pieces.splice(index, 1, mergePieces(draft.source, head, tail));
    draft.pieces.splice(after, 1);
  }
}

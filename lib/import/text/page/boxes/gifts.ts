import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { speaksToReader } from "@/lib/import/text/page/appeals";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, isReporting, wordCount } from "@/lib/import/text/words/prose";
import { linesBeside } from "./box";

const GIFT: Grounds = {
  rule: "gift-box",
  confidence: 0.84,
  because: "A box in which the page asks its readers for money.",
};

/** "£3 £5 £10 Other", "5 €" */
const AMOUNTS =
  /^(?:(?:[$£€¥]|R\$|kr\.?|zł|CHF)\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|kr|zł|euros?|EUR|CHF))(?:[\s/|·]+(?:(?:[$£€¥]|R\$)?\s?\d[\d.,]*\s?(?:€|kr|zł)?|\p{L}{4,12}))*$/iu;
/** Words of giving, on buttons and in what stands above them. */
const GIVING =
  /(?<!\p{L})(?:donat\p{L}*|contribut\p{L}*|support\p{L}*|give|gave|gift|help (?:us|keep|fund|pay)|members?(?:hip)?|spende\p{L}*|unterstütz\p{L}*|förder\p{L}*|mitglied\p{L}*|dons?|donner|soutenez|soutenir|soutien|adhér\p{L}*|contribu\p{L}*|dona\p{L}*|assin\p{L}+|apoya\p{L}*|apoyo|ayuda|soci[oa]s?|aporta\p{L}*|sostien\p{L}*|sostene\p{L}*|dare|contribu\p{L}*|doneer|doneren|steun\p{L}*|lid worden|bijdrage|apoie|apoia\p{L}*|doe|doa\p{L}*|contribui\p{L}*|stöd\p{L}*|skänk\p{L}*|bli medlem|støtt\p{L}*|wspieraj|wesprzyj|wpłać|寄付|支援|후원)(?!\p{L})/iu;
/** Who is asked. */
const READERS =
  /(?<!\p{L})(?:readers?|reads? us|subscribers?|leser\p{L}*|lect(?:eurs?|rices?)|lector\p{L}*|lettor\p{L}*|leitor\p{L}*|lezers?|läsare|lesere?|læsere?|czytelni\p{L}+|journalis\p{L}+|periodis\p{L}+|jornalis\p{L}+|giornalis\p{L}+|presse|prensa|reporter\p{L}*|newsroom|redaktion\p{L}*|rédaction\p{L}*|redacci\p{L}+|redazion\p{L}+)(?!\p{L})/iu;
const LONGEST_ASKING = 70;
const LONGEST_BUTTON = 6;
const LONGEST_HEADING = 12;
const MOST_BUTTONS = 10;

/**
 * Set aside a box in the middle of a story that asks for money: one paragraph that speaks to the readers and reports
 * nobody, buttons or amounts straight below it, and words of giving in two of its lines. A heading may stand above.
 */
export function setAsideGiftBoxes(pieces: readonly Piece[]): void {
  if (!isPageCopy(pieces)) return;
  setAsideGiftRuns(pieces);
  for (const [index, asking] of pieces.entries()) {
    if (asking.claim || asking.marker !== null || !isAsking(asking.text)) continue;
    const buttons = buttonsBelow(pieces, index);
    if (buttons.length === 0) continue;
    const above = askingAbove(pieces, index);
    const first = pieces.indexOf(above.at(-1) ?? asking);
    const heading = headingAbove(pieces, first);
    const lines = [heading, ...above, asking, ...buttons].filter((piece) => piece !== null);
    const giving = lines.filter(({ text }) => GIVING.test(text) || AMOUNTS.test(text)).length;
    const isAddressed = lines.some(({ text }) => READERS.test(text) || speaksToReader(text));
    const isTight =
      heading !== null &&
      speaksToReader(heading.text) &&
      READERS.test(asking.text) &&
      isWholeBlock(pieces, lines);
    if (!(giving >= 2 || (giving === 1 && isTight)) || !isAddressed) continue;
    for (const piece of lines) setAside(piece, "subscription", GIFT);
  }
}

/**
 * The same without a button: lines one below the other, two of them at least of giving, one to the reader and one of the
 * paper's trade, and nobody who says anything. They are a block of their own, or the story speaks nowhere of giving.
 */
function setAsideGiftRuns(pieces: readonly Piece[]): void {
  const asking = [...pieces.keys()].filter((index) => mayAsk(pieces[index]) && speaksOfGiving(pieces[index]));
  for (const from of asking) {
    const first = pieces[from];
    if (!first || first.claim?.rule === GIFT.rule) continue;
    const block = pieces.filter(({ group }) => group === first.group);
    const isBlock = block.length > 1 && block.length <= LONGEST_RUN;
    const below = (isBlock ? block : pieces.slice(from)).slice(0, LONGEST_RUN);
    const end = below.findIndex((piece) => !mayAsk(piece));
    const open = end === -1 ? below : below.slice(0, end);
    const run = open.slice(0, open.findLastIndex(speaksOfGiving) + 1);
    if (!isAskingRun(run) || !(isBlock || isApart(pieces, run))) continue;
    for (const piece of isBlock ? open : run) {
      piece.claim = null;
      setAside(piece, "subscription", GIFT);
    }
  }
}

/** Paragraphs of a story may follow each other like this: here all that give speak to the reader, and none elsewhere does. */
function isApart(pieces: readonly Piece[], run: readonly Piece[]): boolean {
  const giving = run.filter(speaksOfGiving);
  const others = pieces.filter((piece) => !run.includes(piece) && !piece.claim && isProse(piece.text));
  return (
    giving.length >= 3 && giving.every(({ text }) => speaksToReader(text)) && !others.some(speaksOfGiving)
  );
}

/** No such run has more lines. */
const LONGEST_RUN = 6;

function isAskingRun(run: readonly Piece[]): boolean {
  const giving = run.filter(speaksOfGiving);
  const isOfTrade = run.filter(({ text }) => READERS.test(text) || GIVING.test(text)).length;
  return (
    giving.length >= 2 &&
    isOfTrade >= run.length / 2 &&
    giving.some(({ text }) => speaksToReader(text)) &&
    run.some(({ text }) => READERS.test(text)) &&
    run.some(({ text }) => isProse(text))
  );
}

const speaksOfGiving = (piece: Piece | undefined): boolean => piece !== undefined && GIVING.test(piece.text);

/** Nobody has said for certain what it is, no list's item, and nobody speaks. */
function mayAsk(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    piece.marker === null &&
    (!piece.claim || piece.claim.reason === "subscription") &&
    !isReporting(piece.text)
  );
}

/** The lines are a block of their own. */
function isWholeBlock(pieces: readonly Piece[], lines: readonly Piece[]): boolean {
  const [first] = lines;
  return (
    first !== undefined && pieces.every((piece) => (piece.group === first.group) === lines.includes(piece))
  );
}

function isAsking(text: string): boolean {
  return (
    endsAsSentence(text) &&
    wordCount(text) >= 5 &&
    wordCount(text) <= LONGEST_ASKING &&
    !isReporting(text) &&
    (speaksToReader(text) || READERS.test(text))
  );
}

/** Other paragraphs of the same box. */
function askingAbove(pieces: readonly Piece[], index: number): Piece[] {
  const above: Piece[] = [];
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const piece = pieces[at];
    if (!piece || piece.claim || piece.group !== pieces[index]?.group || !isAsking(piece.text)) break;
    above.push(piece);
  }
  return above;
}

/** A line straight above, in its block, or one that asks as well. */
function headingAbove(pieces: readonly Piece[], index: number): Piece | null {
  const above = pieces[index - 1];
  if (!above || above.claim || above.marker !== null || wordCount(above.text) > LONGEST_HEADING) return null;
  if (isProse(above.text)) return null;
  return above.group === pieces[index]?.group || GIVING.test(above.text) ? above : null;
}

/** Amounts and buttons: those of its block, and below it while they speak of giving. */
function buttonsBelow(pieces: readonly Piece[], index: number): Piece[] {
  const below = linesBeside(pieces, index, { step: 1, most: MOST_BUTTONS, longest: LONGEST_BUTTON });
  const group = pieces[index]?.group;
  const last = below.findLastIndex(
    ({ text, claim, group: own }) =>
      AMOUNTS.test(text) ||
      claim?.reason === "subscription" ||
      (GIVING.test(text) && (own === group || !endsAsSentence(text))),
  );
  if (last === -1) return [];
  const end = below.findIndex((piece, place) => place > last && piece.group !== below[last]?.group);
  return end === -1 ? below : below.slice(0, end);
}

import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import { withoutStretches } from "@/lib/import/text/pieces/hidden";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { endsAsSentence, isProse, isTitle, wordCount } from "@/lib/import/text/words/prose";

/** "[12]Facebook": the number of a link stands before its words; a footnote's mark stands behind. */
const LINK = /(?<![^\s#("“‘'«|•·-])\[(\d{1,4})\](?=[^\s.,;:)])/gu;
/** "12. https://…": where the links lead, below the page. */
const LEADS_TO = /^\d{1,4}\.\s+(?:https?|file|ftp|mailto|tel|javascript|about|gopher):\S*$/iu;
/** What text browsers write where a page has a button, a field, a box to tick, a frame. */
const CONTROL =
  /\((?:BUTTON|Submit|Reset)\)|^I?FRAME: |^\[(?:INLINE|LINK|IMAGE|EMBED|OBJECT|USEMAP)\]|_{8,}|^(?:\[[ xX*]\]|\([ *]\))\s\S/u;
/** A field to write in, or a box to tick. */
const FIELD = /_{8}|^[[(][ xX*][\])]/u;
/** "[harbour-768x512.jpg]": a picture that has no words. */
const PICTURE = /\[[^\s[\]]{1,80}\.(?:jpe?g|png|gif|webp|svg|avif)\]/giu;

const LEAST_LINKS = 5;
const LEAST_ADDRESSES = 3;
const LONGEST_CONTROL = 15;
/** No label above a field has more words. */
const LONGEST_LABEL = 10;
/** "[12]Facebook [13]Twitter [14]Email": links in a row, each of a few words. */
const BAR = { links: 3, words: 3 };

const WRITTEN: Grounds = {
  rule: "text-browser",
  confidence: 0.93,
  because: "A text browser writes this for a control, a frame or the links of the page.",
};

/** Undo what text browsers (Lynx, Links, w3m) make of a page: numbered links, controls, and the list of addresses below. */
export function readBrowserDump(draft: Draft): void {
  const addresses = draft.pieces.filter(({ text }) => LEADS_TO.test(text));
  if (!isDump(draft.pieces, addresses.length)) return;
  setAsideAddresses(draft.pieces, addresses);
  draft.pieces = draft.pieces.map((piece) => (piece.claim ? piece : readLine(draft, piece)));
  for (const [index, piece] of draft.pieces.entries()) {
    const below = draft.pieces[index + 1];
    const headsField =
      below?.group === piece.group && FIELD.test(below.text) && below.claim?.rule === WRITTEN.rule;
    if (headsField && isTitle(piece.text, LONGEST_LABEL)) setAside(piece, "ui", WRITTEN);
  }
}

/** Numbers of links that go up, and one more sign: the list of addresses, a control, or links in the text as well. */
function isDump(pieces: readonly Piece[], addresses: number): boolean {
  const links = pieces.flatMap(({ text }) => [...text.matchAll(LINK)]);
  const controls = pieces.filter(({ text }) => isControl(text)).length;
  const numbers = links.map(([, number]) => Number(number));
  const isRising = numbers.every((number, place) => place === 0 || number > (numbers[place - 1] ?? 0));
  if (numbers.length < LEAST_LINKS || !isRising) return false;
  const inside = links.filter(({ index }) => index > 3).length;
  return addresses >= LEAST_ADDRESSES || controls > 0 || (inside >= 2 && links.length - inside >= 3);
}

function isControl(text: string): boolean {
  return CONTROL.test(text) && wordCount(text) <= LONGEST_CONTROL;
}

/** The list of addresses, with the one or two lines that head it. */
function setAsideAddresses(pieces: readonly Piece[], addresses: readonly Piece[]): void {
  if (addresses.length < LEAST_ADDRESSES) return;
  for (const piece of addresses) {
    for (const above of [1, 2].map((step) => pieces[pieces.indexOf(piece) - step])) {
      if (!above || LEADS_TO.test(above.text) || endsAsSentence(above.text.replace(/:$/u, ""))) break;
      if (wordCount(above.text) <= 3) setAside(above, "page-furniture", WRITTEN);
    }
    setAside(piece, "page-furniture", WRITTEN);
  }
}

function readLine(draft: Draft, piece: Piece): Piece {
  const { text } = piece;
  const links = [...text.matchAll(LINK)];
  const hidden = [...links, ...text.matchAll(PICTURE)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .sort((a, b) => a.from - b.from);
  const left = hidden.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
  const isBar = links.length >= BAR.links && !isProse(left) && wordCount(left) <= links.length * BAR.words;
  if (isControl(text) || left.trim() === "") setAside(piece, "ui", WRITTEN);
  else if (isBar || text.startsWith("#[")) setAside(piece, "nav", WRITTEN);
  return piece.claim ? piece : withoutStretches(draft.source, piece, hidden);
}

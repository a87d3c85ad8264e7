import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { isPersonName, readByline } from "@/lib/import/text/words/names";
import {
  endsAsSentence,
  hasQuotation,
  isProse,
  isReporting,
  sentences,
  wordCount,
} from "@/lib/import/text/words/prose";
import { appealSigns, isAppealPart } from "./appeals";
import { furnitureLine } from "./furniture";

/** How far down such a box stands. */
const TOP = 12;
/** No button has more words. */
const LONGEST_BUTTON = 4;
/** No box has more buttons. */
const MOST_BUTTONS = 12;
/** Buttons in blocks of their own are believed up to here. */
const MOST_APART = 4;

const BOX: Grounds = {
  rule: "consent-box",
  confidence: 0.86,
  because: "A box that asks for consent to cookies, with its buttons.",
};

/**
 * Set aside the box that asks for consent, at the top of a page, whatever its language: a sentence that
 * names cookies, speaks to the reader in nobody's name, and has buttons straight below it. A title may stand
 * above it. A headline and standfirst about cookies have byline or date below them instead.
 */
export function setAsideConsent(pieces: readonly Piece[]): void {
  for (const [index, words] of pieces.slice(0, TOP).entries()) {
    if (!isAppealPart("cookie", words.text) || hasQuotation(words.text)) continue;
    if (isOneLine(pieces, index)) {
      if (words.claim?.decision === "keep") words.claim = null; // what was only proposed
      setAside(words, "cookie", BOX);
      return;
    }
    if (!isProse(words.text)) continue;
    const buttons = buttonsBelow(pieces, index);
    const isKnown = buttons.some(
      ({ claim, text }) => claim?.reason === "cookie" || /\bcookies?\b/iu.test(text),
    );
    if (buttons.length === 0 || !(isKnown || asksConsent(words.text))) continue;
    if (words.claim?.decision === "keep") words.claim = null;
    for (const piece of [...titleAbove(pieces, index), words, ...buttons]) setAside(piece, "cookie", BOX);
    return;
  }
}

/**
 * "… wyrażasz zgodę na ich używanie. Akceptuję Ustawienia": the whole box on the page's first line. Below its last full stop
 * stand a few words, buttons without one; a paragraph ends as a sentence does, and a headline is no more than one.
 */
function isOneLine(pieces: readonly Piece[], index: number): boolean {
  const text = pieces[index]?.text ?? "";
  const buttons = sentences(text).at(-1)?.text ?? "";
  const isFirst = pieces.slice(0, index).every(({ claim }) => claim?.decision === "set-aside");
  if (!isFirst || endsAsSentence(text) || buttons === text || isReporting(text)) return false;
  if (wordCount(buttons) > LONGEST_GLUED) return false;
  const isKnown = buttons.split(" ").some((word) => furnitureLine(word)?.reason === "cookie");
  return isKnown || furnitureLine(buttons)?.reason === "cookie" || asksConsent(text);
}

/** Three buttons of two words. */
const LONGEST_GLUED = 6;

/** "We and our 312 partners", or two of what such boxes say: that is no standfirst about cookies. */
function asksConsent(text: string): boolean {
  return /\d{2,} (?:\p{L}+ )?partner/iu.test(text) || appealSigns("cookie", text) >= 3;
}

/** The short lines below: as many as stand in its block, or known buttons in blocks of their own. */
function buttonsBelow(pieces: readonly Piece[], index: number): Piece[] {
  const words = pieces[index];
  const below = pieces.slice(index + 1, index + 1 + MOST_BUTTONS);
  const end = below.findIndex((piece) => !isButton(piece));
  const buttons = end === -1 ? below : below.slice(0, end);
  const next = below[end];
  // What stands straight above byline or date is the headline, however short.
  const isSigned = next !== undefined && isMeta(next);
  const run = isSigned ? buttons.slice(0, -1) : buttons;
  const inBlock = run.filter((piece) => piece.group === words?.group);
  if (inBlock.length > 0) return inBlock;
  return run
    .slice(0, MOST_APART)
    .filter((piece) => piece.claim?.reason === "cookie" || piece.claim?.reason === "ui");
}

function isButton({ text }: Piece): boolean {
  return (
    wordCount(text) >= 1 &&
    wordCount(text) <= LONGEST_BUTTON &&
    !/[.!?:]$/u.test(text) &&
    !(wordCount(text) > 1 && isPersonName(text) && !/\p{Lu}{3}/u.test(text)) &&
    !isMetaText(text)
  );
}

function isMeta(piece: Piece): boolean {
  return isMetaText(piece.text) || isPersonName(piece.text);
}

function isMetaText(text: string): boolean {
  return readDateLine(text) !== null || (readByline(text)?.labelled ?? false);
}

/** Lines of no more than a few words above it, if the page begins with them. */
function titleAbove(pieces: readonly Piece[], index: number): Piece[] {
  const above = pieces.slice(0, index);
  const isTitle = above.length <= 3 && above.every((piece) => wordCount(piece.text) <= 8);
  return isTitle ? above.slice(-2) : above.filter((piece) => piece.group === pieces[index]?.group).slice(-2);
}

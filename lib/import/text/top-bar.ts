import { readDateLine } from "./date-line";
import { type Draft, type Grounds, setAside } from "./draft";
import { isSectionName } from "./furniture";
import { isPersonName, readByline } from "./names";
import type { Piece } from "./piece";
import { endsAsSentence, wordCount } from "./prose";

/** How far down a page's own bar is looked for. */
const TOP = 60;

const MENU: Grounds = {
  rule: "nav-block",
  confidence: 0.9,
  because: "A menu of the page, one section a line.",
};
const BETWEEN: Grounds = {
  rule: "nav-bar",
  confidence: 0.85,
  because: "A short line between menus at the top of the page.",
};
const ABOVE: Grounds = {
  rule: "nav-above",
  confidence: 0.78,
  because: "One of several short lines at the top of the page, above the headline.",
};

/** Set aside the short lines at the very top, before anything that could be a headline: the page's bar and menus. */
export function setAsideTopBar(draft: Draft): void {
  const bar = barOf(draft.pieces.slice(0, TOP));
  for (const block of Map.groupBy(bar, (piece) => piece.group).values()) {
    const known = block.filter((piece) => isMenuLike(piece)).length;
    if (block.length >= 3 && block.filter((piece) => isSectionName(piece.text)).length + known >= 2) {
      for (const piece of block) setAside(piece, "nav", MENU);
    }
  }
  const lastMenu = bar.findLastIndex((piece) => isMenuLike(piece));
  for (const piece of bar.slice(0, lastMenu + 1)) {
    if (wordCount(piece.text) <= 3 && piece.text !== "") setAside(piece, "nav", BETWEEN);
  }
  setAsideStack(bar);
}

/** What stands above the first line of some length. Where byline or date come first, the line above them is the headline. */
function barOf(top: readonly Piece[]): Piece[] {
  const end = top.findIndex((piece) => !piece.claim && (wordCount(piece.text) > 4 || isMeta(piece)));
  if (end === -1) return [];
  const bar = top.slice(0, end);
  const last = top[end];
  if (!last || !isMeta(last)) return bar;
  const headline = bar.findLast((piece) => !piece.claim && !isSectionName(piece.text));
  return bar.filter((piece) => piece !== headline);
}

function isMeta(piece: Piece): boolean {
  return (
    piece.text.length < 160 &&
    ((readByline(piece.text)?.labelled ?? false) || readDateLine(piece.text) !== null)
  );
}

/** Three or more short lines below a known button or menu: all but the last, which names the section or is the headline. */
function setAsideStack(bar: readonly Piece[]): void {
  const isPage = bar.some((piece) => piece.claim?.decision === "set-aside" || isSectionName(piece.text));
  const stack = bar.filter((piece) => !piece.claim && isLabel(piece.text));
  if (!isPage || stack.length < 3) return;
  for (const piece of stack.slice(0, -1)) setAside(piece, "nav", ABOVE);
}

function isLabel(text: string): boolean {
  const words = wordCount(text);
  return (
    words >= 1 &&
    words <= 3 &&
    !/[\d:]/u.test(text) &&
    !endsAsSentence(text) &&
    !(words > 1 && isPersonName(text))
  );
}

function isMenuLike(piece: Piece): boolean {
  return (
    piece.claim?.decision === "set-aside" && ["nav", "cookie", "subscription"].includes(piece.claim.reason)
  );
}

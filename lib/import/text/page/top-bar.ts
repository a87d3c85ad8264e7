import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { isPersonName, readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";
import { isSectionName, mayBeMenu } from "./menus";

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
  setAsideColumns(draft);
  setAsideBareMenus(draft.pieces);
  const bar = barOf(draft.pieces.slice(0, TOP));
  for (const block of Map.groupBy(bar, (piece) => piece.group).values()) {
    const known = block.filter((piece) => isMenuLike(piece)).length;
    if (block.length >= 3 && block.filter((piece) => isSectionName(piece.text)).length + known >= 2) {
      for (const piece of block) setAside(piece, "nav", MENU);
    }
  }
  const lastMenu = bar.findLastIndex((piece) => isMenuLike(piece));
  for (const [index, piece] of bar.slice(0, lastMenu + 1).entries()) {
    const isShort = wordCount(piece.text) <= 3 || (index === 0 && isSiteName(bar));
    if (isShort && piece.text !== "") setAside(piece, "nav", BETWEEN);
  }
  setAsideStack(bar);
}

/** "HOME   RECIPES   TRAVEL   SHOP": three or more words with wide gaps between them, above the first paragraph. */
function setAsideColumns({ source, pieces }: Draft): void {
  for (const piece of pieces.slice(0, TOP)) {
    if (isProse(piece.text)) break;
    const run = piece.runs[0];
    if (piece.claim || !run || piece.runs.length > 1 || /[\d:.!?]/u.test(piece.text)) continue;
    const parts = source.slice(run.start, run.end).split(/\s{2,}|\t|\u3000/u);
    if (parts.length >= 3 && parts.every((part) => wordCount(part) <= 3)) setAside(piece, "nav", MENU);
  }
}

/** A menu on one line, nothing between its parts, where the headline stands below it. */
function setAsideBareMenus(pieces: readonly Piece[]): void {
  const top = pieces.slice(0, TOP);
  if (!top.some(({ text }) => mayBeMenu(text))) return;
  const end = top.findIndex((piece) => !piece.claim && (isProse(piece.text) || isMeta(piece)));
  const above = top.slice(0, Math.max(end, 0));
  for (const [index, piece] of above.entries()) {
    if (piece.claim || !mayBeMenu(piece.text)) continue;
    const hasTitle = above
      .slice(index + 1)
      .some((next) => !next.claim && wordCount(next.text) >= 4 && !mayBeMenu(next.text));
    if (hasTitle) setAside(piece, "nav", { ...MENU, because: "A menu of the page on one line." });
  }
}

/** What stands above the first line of some length. Where byline or date come first, the line above them is the headline. */
function barOf(top: readonly Piece[]): Piece[] {
  const end = top.findIndex(
    (piece, index) =>
      !piece.claim && (isMeta(piece) || (wordCount(piece.text) > 4 && !(index === 0 && isSiteName(top)))),
  );
  const last = top[end];
  if (!last) return [];
  const bar = top.slice(0, end);
  if (!isMeta(last)) return isProse(last.text) ? belowBanner(top, end) : bar;
  const headline = bar.findLast((piece) => !piece.claim && !isSectionName(piece.text));
  return bar.filter((piece) => piece !== headline);
}

/** The first line of all, in one block with a menu. */
function isSiteName(top: readonly Piece[]): boolean {
  const [first, ...others] = top.filter((piece) => piece.group === top[0]?.group);
  return (
    first !== undefined &&
    others.length >= 2 &&
    others.every((piece) => isPageLine(piece) || isSectionName(piece.text))
  );
}

/** A banner in whole sentences comes first. Then the bar ends at the title that has byline or date close below it. */
function belowBanner(top: readonly Piece[], banner: number): Piece[] {
  const meta = top.findIndex((piece, index) => index > banner && !piece.claim && isMeta(piece));
  if (meta === -1 || top.slice(banner + 1, meta).some((piece) => !piece.claim && isProse(piece.text)))
    return [];
  const close = top
    .slice(0, meta)
    .filter((piece) => !piece.claim)
    .slice(-3);
  const title = close.find((piece) => wordCount(piece.text) > 3 && piece !== top[banner]);
  return title ? top.slice(banner + 1, top.indexOf(title)) : [];
}

function isMeta(piece: Piece): boolean {
  return (
    piece.text.length < 160 &&
    ((readByline(piece.text)?.labelled ?? false) || readDateLine(piece.text) !== null)
  );
}

/** Three or more short lines, below a known button or in one block: all but the last, which may name the section or be the headline. */
function setAsideStack(bar: readonly Piece[]): void {
  const isPage = bar.some((piece) => isPageLine(piece) || isSectionName(piece.text));
  const stack = bar.filter((piece) => !piece.claim && isLabel(piece.text));
  if (stack.length < 3) return;
  const block = stack.filter((piece) => piece.group === bar[0]?.group);
  if (isPage) for (const piece of stack.slice(0, -1)) setAside(piece, "nav", ABOVE);
  else if (block.length >= 3) for (const piece of block) setAside(piece, "nav", ABOVE);
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

function isPageLine(piece: Piece): boolean {
  return piece.claim?.decision === "set-aside";
}

function isMenuLike(piece: Piece): boolean {
  return (
    piece.claim?.decision === "set-aside" && ["nav", "cookie", "subscription"].includes(piece.claim.reason)
  );
}

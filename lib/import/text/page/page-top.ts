import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import { isOfEvent } from "@/lib/import/text/grammars/event-lines";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import { endsAsSentence, wordCount } from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";
import { appealFrom } from "./appeals";
import { isSectionName } from "./menus";
import { isPageCopy, isPageLine } from "./page-copy";
import { isReaderCount } from "./page-counts";
import {
  isAboveCredit,
  isBareLabel,
  isMeta,
  isName,
  isPage,
  isPicture,
  isPoint,
  isShort,
  isSponsor,
  isStory,
} from "./top-lines";

/** How far down a page's headline is looked for. */
const TOP = 140;
/** So many lines of the page or short ones above the headline make its top. */
const LEAST_LINES = 3;
/** Longer lines above a headline are no menu's. */
const LONGEST_LINE = 12;
/** Appeals are no shorter; a headline may be. */
const LEAST_APPEAL = 8;
/** So many lines may stand between who wrote it and when. */
const LONGEST_GAP = 4;

const ABOVE: Grounds = {
  rule: "above-signed-headline",
  confidence: 0.78,
  because: "It stands among the lines of the page, above the headline that byline or date sign.",
};

/**
 * Set aside what a page copied whole has above the story: its menus, mottos, tickers, offers. What they are no word gives
 * away, but the headline is known by its place: byline or date stand close below it, with a standfirst between at most.
 */
export function setAsidePageTop({ pieces }: Draft): void {
  const top = pieces.slice(0, TOP);
  const meta = firstOfMeta(top);
  const headline = meta === -1 ? -1 : headlineAbove(pieces, meta);
  const above = top.slice(0, Math.max(headline, 0));
  const known = above.filter((piece) => isPageLine(piece) || isShort(piece)).length;
  const hasPage = (known >= LEAST_LINES && above.some(isPageLine)) || isAmongLines(pieces, above);
  if (!isPageCopy(pieces) && !hasPage) return;
  const words = storyWords(pieces, meta);
  for (const [index, piece] of above.entries()) {
    // What speaks of the story may be its headline after all.
    const isClose = pieces
      .slice(index + 1, headline)
      .every((other) => !other.claim && wordCount(other.text) >= 4);
    if (isClose && wordCount(piece.text) >= 4 && sharedWords(piece.text, words) >= 0.4) continue;
    if (isStory(piece)) continue;
    const appeal = wordCount(piece.text) >= LEAST_APPEAL && !piece.claim ? appealFrom(piece.text) : null;
    if (appeal) setAside(piece, appeal.reason, appeal);
    const isKicker = index === headline - 1 && isSectionName(piece.text);
    if (
      isKicker ||
      isPoint(piece) ||
      (isMeta(piece) && index > headline - LONGEST_GAP) ||
      wordCount(piece.text) > LONGEST_LINE ||
      isPicture(piece)
    )
      continue;
    setAside(piece, "nav", ABOVE);
  }
}

/** Two short lines or more above the headline, and elsewhere as many lines of the page as its own top would have. */
function isAmongLines(pieces: readonly Piece[], above: readonly Piece[]): boolean {
  const lines = pieces.filter(isPageLine);
  return (
    above.length >= 2 &&
    above.every(({ text }) => wordCount(text) <= LONGEST_LINE && !endsAsSentence(text)) &&
    lines.length >= LEAST_LINES &&
    new Set(lines.map(({ claim }) => claim?.reason)).size >= LEAST_LINES
  );
}

/**
 * Where byline and date begin, the last of them above the story's second paragraph (the first may be a standfirst);
 * -1 when there are none. A day in the page's own bar stands further up.
 */
function firstOfMeta(top: readonly Piece[]): number {
  const byline = top.findIndex((piece) => isSign(piece) && (readByline(piece.text)?.labelled ?? false));
  const prose = [...top.keys()].filter(
    (index) =>
      isStory(top[index]) &&
      !isPicture(top[index]) &&
      !isAboveCredit(top, index) &&
      !mayBeSigned(top, index, byline),
  );
  const end = prose[1] ?? prose[0] ?? -1;
  const signs = [...top.keys()].filter(
    (index) => index < end && isSign(top[index]) && !isOfEvent(top, index) && !isSponsoredAt(top, index),
  );
  // The times of a live page's entries stand among its paragraphs; what signs the page stands above them.
  const times = signs.filter((index) => ENTRY_TIME.test(top[index]?.text ?? ""));
  const above = times.length >= 2 ? signs.filter((index) => index < (times[0] ?? 0)) : [];
  let first = above.at(-1) ?? signs.at(-1) ?? -1;
  for (let index = first - 1; index >= Math.max(0, first - LONGEST_GAP); index--) {
    const piece = top[index];
    if (!piece || isStory(piece) || !mayStandBetween(piece)) break;
    if (isMeta(piece) || isName(piece)) first = index;
  }
  return first;
}

/** A headline or a standfirst in whole sentences, close above the first line that says who wrote it. */
function mayBeSigned(top: readonly Piece[], index: number, byline: number): boolean {
  if (index >= byline || wordCount(top[index]?.text ?? "") > LONGEST_LEAD) return false;
  const between = top.slice(index + 1, byline).filter((piece) => !piece.claim && !isPicture(piece));
  return between.length < LONGEST_GAP;
}

const LONGEST_LEAD = 30;

/** "Posted at 23:41 5 May 2022", "13:02 BST 3 May" */
const ENTRY_TIME = /^(?:\p{L}+ (?:at )?)?\d{1,2}[.:h]\d{2}\b.{0,40}$/iu;
const isSponsoredAt = (top: readonly Piece[], index: number) =>
  top[index] !== undefined && isSponsor(top, top[index]);
const isSign = (piece: Piece | undefined) => piece !== undefined && isMeta(piece) && !isPicture(piece);

/** Of byline, date and what may stand between them: buttons, a picture, a post. */
function mayStandBetween(piece: Piece): boolean {
  return isMeta(piece) || isName(piece) || isPage(piece) || isPicture(piece) || wordCount(piece.text) <= 4;
}

/** The title above byline and date: the nearest, or the one above that if the nearest is its standfirst. -1 for none. */
function headlineAbove(pieces: readonly Piece[], meta: number): number {
  const [nearest = -1, next = -1] = titlesAbove(pieces, meta);
  const [below, above] = [pieces[nearest], pieces[next]];
  if (!below || !above || isSpoken(above.text)) return nearest;
  const isStandfirst = isSpoken(below.text) && wordCount(below.text) >= LEAST_STANDFIRST;
  if (wordCount(above.text) < 4 && !isStandfirst) return nearest;
  const isPair = pieces
    .slice(next + 1, nearest)
    .every(
      (piece) =>
        isPicture(piece) ||
        isMeta(piece) ||
        (!piece.claim && wordCount(piece.text) <= 2 && !isSectionName(piece.text)),
    );
  if (!isPair) return isAboveButtons(pieces, [next, nearest], meta) ? next : nearest;
  if (isSpoken(below.text) || /\p{Ll}\. \p{Lu}/u.test(below.text)) return next;
  const words = storyWords(pieces, meta);
  const isOnlyBelow = sharedWords(above.text, words) === 0 && sharedWords(below.text, words) >= 0.4;
  return isOnlyBelow ? nearest : next;
}

/** A sentence this long below three words is their standfirst. */
const LEAST_STANDFIRST = 12;

/** A recipe's title, and its standfirst below the rating and the buttons: the upper line says more of the story. */
function isAboveButtons(
  pieces: readonly Piece[],
  [upper, lower]: readonly [number, number],
  meta: number,
): boolean {
  const between = pieces.slice(upper + 1, lower);
  const areButtons = between.every(
    ({ claim, text }) => BUTTONS.has(claim?.reason ?? "") || (!claim && RATING.test(text)),
  );
  const words = storyWords(pieces, meta);
  const [above = "", below = ""] = [pieces[upper]?.text, pieces[lower]?.text];
  const share = sharedWords(above, words);
  return areButtons && share >= 0.34 && share > sharedWords(below, words);
}

/** "★★★★☆ 4.6 (212 ratings)" */
const RATING = /[★☆⭐]/u;
const BUTTONS: ReadonlySet<string> = new Set(["ui", "share", "comments"]);

function storyWords(pieces: readonly Piece[], meta: number): ReadonlySet<string> {
  const story = pieces.slice(meta).filter((piece) => isStory(piece));
  return tellingWords(story.slice(0, 14).map(({ text }) => text));
}

/** It ends as a sentence does that asks nothing. */
function isSpoken(text: string): boolean {
  return endsAsSentence(text) && !/[?!]["'”’»]?$/u.test(text);
}

/**
 * The two nearest lines of some length above a place. Below two of them a short one is a place or a company: "Halvorsen
 * Lift, Inc.".
 */
function titlesAbove(pieces: readonly Piece[], meta: number): number[] {
  const titles: number[] = [];
  for (let index = meta - 1; index >= Math.max(0, meta - 12) && titles.length < 3; index--) {
    const piece = pieces[index];
    if (!piece || piece.claim || isPicture(piece) || isMeta(piece) || wordCount(piece.text) < 3) continue;
    if (isPoint(piece) || MADE_BY.test(piece.text)) continue;
    if (RATING.test(piece.text) || isBareLabel(pieces[index - 1]) || isAboveCredit(pieces, index)) continue;
    titles.push(index);
  }
  // A line that says nothing of the story stands between its headline and who signs it: the issue, the edition.
  const words = storyWords(pieces, meta);
  const shares = titles.map((at) => sharedWords(pieces[at]?.text ?? "", words));
  const told = shares.findIndex((share, place) => share >= 0.25 && !isBrief(pieces, titles[place], share));
  const isBelow = shares
    .slice(0, Math.max(told, 0))
    .every((share, place) => isBrief(pieces, titles[place], share));
  if (told > 0 && isBelow) titles.splice(0, told);
  const length = (place: number) => wordCount(pieces[titles[place] ?? -1]?.text ?? "");
  const isPlace = length(0) <= 5 && length(1) > 5 && (length(0) <= 3 || length(2) > 5);
  return isPlace ? titles.slice(1) : titles.slice(0, 2);
}

/** A few words that say nothing of the story, or how many read it. */
function isBrief(pieces: readonly Piece[], index = -1, share = 0): boolean {
  const { text } = pieces[index] ?? { text: "" };
  return wordCount(text) <= 6 && !endsAsSentence(text) && (share === 0 || isReaderCount(text));
}

/** Who else had a part in a live page. */
const MADE_BY = /^(?:edited|produced|presented|compiled) by\s/iu;

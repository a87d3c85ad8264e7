import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, extent, found, setAside, takeAsField } from "@/lib/import/text/draft";
import { withoutHeadlinePrefix } from "@/lib/import/text/grammars/wire";
import { isSectionName } from "@/lib/import/text/page/menus";
import { isPageLine } from "@/lib/import/text/page/page-copy";
import { isReaderCount } from "@/lib/import/text/page/page-counts";
import { cutPiece, mergePieces, type Piece } from "@/lib/import/text/pieces/piece";
import { capitals, endsAsSentence, endsOpen, isProse, wordCount } from "@/lib/import/text/words/prose";
import { bestHeadline, isMeta } from "./headline-score";
import { withBrokenTitlesJoined } from "./printed-titles";
import type { Item } from "./top-items";

/** Take kickers and headline; what is left of the items comes back. */
export function readHeadline(draft: Draft, top: readonly Item[]): Item[] {
  if (draft.fields.headline.value !== null) return [...top];
  const items = withBrokenTitlesJoined(draft, top);
  const kickers = kickersAbove(draft, items);
  const best = bestHeadline(draft, items, kickers);
  const above = items.slice(0, best ? items.indexOf(best) : 0);
  for (const { piece } of kickers) {
    found(draft, "section", piece.text, extent(piece), KICKER);
    takeAsField(piece, "section", KICKER);
  }
  const rest = items.filter((item) => !kickers.includes(item));
  if (!best) return rest;
  const { whole, joined } = withLinesBelow(draft, items, best);
  const bare = withoutHeadlinePrefix(draft, withoutSection(draft, withoutSite(draft, whole)));
  const grounds: Grounds = {
    rule: "first-title",
    confidence: best.kind === "title" ? 0.93 : 0.72,
    because: "The line above the story that reads most like its headline.",
  };
  found(draft, "headline", bare.text, extent(bare), grounds);
  takeAsField(bare, "headline", grounds);
  // What stands above a headline is no part of the story's top.
  for (const { piece, kind } of above) if (kind === "title") setAside(piece, "page-furniture", ABOVE);
  for (const item of rest)
    if (
      item !== best &&
      item.kind === "title" &&
      isReaderCount(item.piece.text) &&
      isBesidePage(draft, item.piece)
    )
      setAside(item.piece, "ui", READERS);
  return rest.filter(
    (item) =>
      item !== best &&
      !joined.includes(item) &&
      (isMeta(item) || item.kind === "sender" || !above.includes(item)),
  );
}

function isBesidePage({ pieces }: Draft, piece: Piece): boolean {
  const at = pieces.indexOf(piece);
  return [pieces[at - 1], pieces[at + 1]].some(isPageLine);
}

/** A printed headline runs over several lines in capitals; a line that ends in a little word goes on as well. */
function withLinesBelow(draft: Draft, items: readonly Item[], best: Item): { whole: Piece; joined: Item[] } {
  const joined: Item[] = [];
  let last = best.piece;
  for (const item of items.slice(items.indexOf(best) + 1)) {
    const isShouted = [last, item.piece].every((piece) => capitals(piece.text) > 0.95);
    const isOpen = endsOpen(last.text);
    const isNext = draft.pieces.indexOf(item.piece) === draft.pieces.indexOf(last) + 1;
    const isTorn =
      isNext && item.piece.group === last.group && (item.kind === "title" || item.kind === "name");
    if (!isTorn || !(isShouted || isOpen) || isSectionName(last.text) || /\.$/u.test(last.text)) break;
    if (wordCount(best.piece.text) < 3) break;
    joined.push(item);
    last = item.piece;
  }
  const [first] = joined;
  if (!first || joined.length > 4) return { whole: best.piece, joined: [] };
  const whole = mergePieces(draft.source, best.piece, ...joined.map(({ piece }) => piece));
  draft.pieces.splice(draft.pieces.indexOf(best.piece), 1 + joined.length, whole);
  return { whole, joined };
}

const KICKER: Grounds = {
  rule: "kicker",
  confidence: 0.8,
  because: "A short line above the headline names the section.",
};
const ABOVE: Grounds = {
  rule: "above-headline",
  confidence: 0.75,
  because: "A short line above the headline.",
};
const READERS: Grounds = { rule: "reader-count", confidence: 0.8, because: "It counts who reads the page." };
/** Longer than this below a short line, it is the standfirst of a short headline. */
const LONGEST_HEADLINE = 13;

/** "Housing", "OPINION", "The long read": the short lines on top of the titles above the story. */
function kickersAbove({ pieces }: Draft, items: readonly Item[]): Item[] {
  const start = items.findIndex(({ kind }) => kind !== "date");
  const above = start === -1 ? [] : items.slice(start);
  const end = above.findIndex(({ kind }) => kind !== "title" && kind !== "name");
  const titles = end === -1 ? [...above] : above.slice(0, end);
  const hasStandfirst =
    end !== -1 && above[end]?.kind === "prose" && above.slice(end + 1, end + 3).some(isMeta);
  // Below two short lines a short sentence above the byline is the headline: "… its fog. Two people bid."
  const last = above[end];
  const isShort = last?.kind === "prose" && wordCount(last.piece.text) <= 16;
  const isStack = titles.length >= 2 && titles.every(({ piece }) => wordCount(piece.text) <= 4);
  if (hasStandfirst && last && isShort && isStack) titles.push(last);
  const kickers: Item[] = [];
  while (isKicker(titles.slice(kickers.length), hasStandfirst, above[end])) {
    const kicker = titles[kickers.length];
    if (!kicker || isSubject(pieces, kicker.piece) || isTornHeadline(kicker, titles[kickers.length + 1]))
      break;
    kickers.push(kicker);
  }
  return kickers;
}

/** "ISAURA PENHALE" / "Botanist who …": the name that its obituary begins with. */
function isSubject(pieces: readonly Piece[], { text }: Piece): boolean {
  const story = pieces.find((piece) => !piece.claim && isProse(piece.text))?.text ?? "";
  return (
    wordCount(text) >= 2 && !isSectionName(text) && story.toLowerCase().startsWith(`${text.toLowerCase()}, `)
  );
}

/** "FERRYMAN REFUSES TO CARRY" / "BRASS BAND": a printed headline over two lines, and not a section above its story. */
function isTornHeadline({ piece }: Item, next: Item | undefined): boolean {
  return (
    next?.piece.group === piece.group &&
    wordCount(piece.text) >= 3 &&
    !isSectionName(piece.text) &&
    !/\d/u.test(piece.text) &&
    [piece, next.piece].every(({ text }) => capitals(text) > 0.95)
  );
}

/** Few words, and below them (and below other short lines) a title that is the headline. */
function isKicker(
  [first, ...others]: readonly Item[],
  hasStandfirst: boolean,
  meta: Item | undefined,
): boolean {
  const [nearest] = others;
  if (!first || !nearest) return false;
  const words = wordCount(first.piece.text);
  if (words > 4 || endsAsSentence(first.piece.text) || /[:?]$/u.test(first.piece.text)) return false;
  const place = Math.max(
    0,
    others.findIndex(({ kind, piece }) => kind !== "name" && wordCount(piece.text) > 3),
  );
  const [next = nearest, below] = others.slice(place);
  if (next.kind === "name" && !isSectionName(next.piece.text)) return false;
  if (isSectionName(first.piece.text) || /^[\p{L}-]+(?:\/[\p{L}-]+)+$/u.test(first.piece.text)) return true;
  const isLabel = capitals(first.piece.text) > 0.9 && words <= 3;
  if (isLabel && (capitals(next.piece.text) < 0.6 || below?.kind === "title")) return true;
  const wordsBelow = wordCount(next.piece.text);
  if (wordsBelow < 3 || wordsBelow <= words) return false;
  // Another title or a standfirst below the next line: that one is the headline.
  if (below?.kind === "title" || hasStandfirst || place > 0)
    return words <= (place > 0 ? 4 : 3) && (wordsBelow <= LONGEST_HEADLINE || isStandfirst(below, meta));
  if (words === 1) return wordsBelow >= 4 && (below !== undefined || meta !== undefined);
  return words <= 3 && wordsBelow >= 5 && wordsBelow <= 9 && meta !== undefined && isMeta(meta);
}

/** A third title of some length, straight above byline or date: the long one above it is the headline. */
function isStandfirst(third: Item | undefined, meta: Item | undefined): boolean {
  return third?.kind === "title" && wordCount(third.piece.text) >= 5 && meta !== undefined && isMeta(meta);
}

/** "Piano found at sea - Pencarrow Gazette": page titles end with who publishes them. */
function withoutSite(draft: Draft, piece: Piece): Piece {
  const [, title = "", site = ""] = /^(.{12,}?)\s[-–—|]\s([^-–—|]{3,40})$/u.exec(piece.text) ?? [];
  if (site === "" || wordCount(site) > 5 || !isOutlet(draft, site)) return piece;
  const [first, second] = cutPiece(draft.source, piece, title.length);
  if (!second) return piece;
  const grounds: Grounds = {
    rule: "site-behind-headline",
    confidence: 0.82,
    because: "The name of the publisher stands behind the headline.",
  };
  found(draft, "source", site, extent(second), grounds);
  takeAsField(second, "source", grounds);
  draft.pieces.splice(draft.pieces.indexOf(piece), 1, first, second);
  return first;
}

/** Does the page call itself so, in its notice of copyright or on a line of its own? */
function isOutlet({ pieces }: Draft, site: string): boolean {
  const name = site.toLowerCase();
  return pieces.some(
    ({ text, claim }) =>
      text.toLowerCase() === name || (claim?.reason === "copyright" && text.toLowerCase().includes(name)),
  );
}

/** "Opinion | In praise of the stamp" → the headline alone, "Opinion" as the section. */
function withoutSection(draft: Draft, piece: Piece): Piece {
  const bar = /^([^|]{3,30}?)\s*\|\s*(?=\S)/u.exec(piece.text);
  if (!bar?.[1] || !isSectionName(bar[1])) return piece;
  const [first, second] = cutPiece(draft.source, piece, bar[0].length);
  if (!second) return piece;
  const grounds: Grounds = {
    rule: "section-bar",
    confidence: 0.85,
    because: "The section stands before the headline.",
  };
  found(draft, "section", bar[1], extent(first), grounds);
  takeAsField(first, "section", grounds);
  draft.pieces.splice(draft.pieces.indexOf(piece), 1, first, second);
  return second;
}

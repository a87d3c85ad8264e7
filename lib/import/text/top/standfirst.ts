import type { Grounds } from "@/lib/import/story-fields";
import { isBetweenSentences } from "@/lib/import/text/body/subheadings";
import { describesPicture } from "@/lib/import/text/captions/bare-captions";
import { figure } from "@/lib/import/text/captions/figure";
import { type Draft, extent, found, foundList, takeAsField } from "@/lib/import/text/draft";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import { capitals, hasQuotation, isProse, isResult, wordCount } from "@/lib/import/text/words/prose";
import { datelineIn } from "./dateline";
import { readParted } from "./parted-standfirst";
import type { Item } from "./top-items";

/** The line or sentence between the headline and byline or date; failing those, a title-like line above the story. */
export function readStandfirst(draft: Draft, items: readonly Item[], firstMeta: number): void {
  if (draft.fields.headline.value === null || draft.fields.standfirst.value !== null) return;
  const open = items.filter(({ piece }) => !piece.claim);
  if (readParted(draft, items)) return;
  const above = firstMeta > 0 ? items.slice(0, firstMeta).filter(({ piece }) => !piece.claim) : [];
  // "INSOLITE" between headline and standfirst names the section.
  const isLabel = ({ piece }: Item) => wordCount(piece.text) <= 2 && capitals(piece.text) > 0.95;
  const candidate = above.find((item) => !isLabel(item)) ?? above[0] ?? open[0];
  // "(Corrects paragraph 5 to say …": an agency's note.
  if (
    !candidate ||
    candidate.piece.text.length > 500 ||
    /^(?:[^\p{L}\p{N}]{3}|\()/u.test(candidate.piece.text)
  )
    return;
  // Several lines of one block are key points, not a standfirst.
  const isLong = ({ piece }: Item) => (piece.text.match(/\p{L}{2,}/gu)?.length ?? 0) >= LEAST_POINT;
  const isBlock = above.length > 1 && above.every(({ piece }) => piece.group === above[0]?.piece.group);
  if (isBlock && (above.filter(isLong).length !== 1 || !isLong(candidate))) return;
  const isAboveMeta = above[0] !== undefined;
  const isSentenceLike = wordCount(candidate.piece.text) >= 5 && !/[?:]$/u.test(candidate.piece.text);
  if (isResult(candidate.piece.text) || IS_BAR.test(candidate.piece.text)) return;
  if (REPEATS.test(candidate.piece.text)) return;
  if (NAMED.test(candidate.piece.text) || MADE_BY.test(candidate.piece.text)) return;
  if (candidate.kind === "dateline") return;
  const isOpenEnded =
    candidate.kind === "title" &&
    isSentenceLike &&
    !candidate.piece.marker &&
    hasStoryBelow(draft, candidate.piece);
  if (candidate.kind === "title" && !isAboveMeta && headsPart(draft, candidate.piece)) return;
  if (candidate.kind === "title" && !isAboveMeta && headsList(draft, candidate.piece)) return;
  if (candidate.kind === "title" && !isAboveMeta && isFirstOfHeadings(draft, candidate.piece)) return;
  if (!isAboveMeta && isFirstOfLines(draft, candidate.piece)) return;
  const isAboveDateline =
    (isLeadBelow(draft, candidate) && open.length === 1) || isAboveCapitals(candidate, open);
  // Below byline and date stands the picture more often than a line about the story.
  if (isOpenEnded && !isAboveMeta && firstMeta !== -1 && describesPicture(candidate.piece.text)) {
    figure(candidate.piece, candidate.piece.text, null, PICTURE);
    return;
  }
  const isQuoted = candidate.piece.marker === "quote";
  if (!isAboveMeta && !isOpenEnded && !isQuoted && !isAboveDateline) return;
  const isShort = wordCount(candidate.piece.text) < 3 || SHORT_UNSPACED.test(candidate.piece.text);
  if (isAboveMeta && (isShort || isPaperName(candidate.piece.text))) return;
  const grounds: Grounds = {
    rule: isAboveMeta ? "standfirst-above-byline" : isQuoted ? "standfirst-quoted" : "standfirst-open",
    confidence: isAboveMeta ? 0.9 : 0.84,
    because: isAboveMeta
      ? "It stands between the headline and the byline or date."
      : "A line below the headline that is no full sentence.",
  };
  found(draft, "standfirst", candidate.piece.text, extent(candidate.piece), grounds);
  takeAsField(candidate.piece, "standfirst", grounds);
  readWriter(draft, candidate.piece);
}

const PICTURE: Grounds = {
  rule: "caption-above-story",
  confidence: 0.72,
  because: "A line between byline and story that describes what can be seen.",
};
/** "社会・くらし": so few signs name a section. */
const SHORT_UNSPACED = /^[\p{Lo}\p{M}・ー]{1,9}$/u;

/** Shorter lines below a standfirst, in its block, are a result or a label. */
const LEAST_POINT = 7;

/** "The Brackenmere Echo": a few words, all of them capitals', above the day. */
function isPaperName(text: string): boolean {
  return wordCount(text) <= 5 && /^(?:\p{Lu}[\p{L}’'-]*(?:\s|$))+$/u.test(text);
}

/** One of several blocks of a title and a paragraph: a column of news in brief has no standfirst. */
function headsPart(draft: Draft, piece: Piece): boolean {
  const parts = draft.pieces.filter((title, index) => {
    const below = draft.pieces[index + 1];
    return (
      !title.claim &&
      below?.group === title.group &&
      draft.pieces[index - 1]?.group !== title.group &&
      !isProse(title.text) &&
      wordCount(title.text) >= 2 &&
      isProse(below.text)
    );
  });
  return parts.length >= 3 && parts.includes(piece);
}

/** A few words below byline and date, in a story that two more such lines divide: its first subheading. */
function isFirstOfHeadings({ pieces }: Draft, piece: Piece): boolean {
  if (wordCount(piece.text) > LONGEST_SUBHEADING) return false;
  const others = pieces.filter((_, index) => isBetweenSentences(pieces, index));
  return others.filter((other) => other !== piece && !other.claim).length >= 2;
}

const LONGEST_SUBHEADING = 6;

/** "What we know so far", and below it one bullet after the other. */
function headsList(draft: Draft, piece: Piece): boolean {
  const at = draft.pieces.indexOf(piece);
  return draft.pieces.slice(at + 1, at + 3).every((next) => next.marker === "bullet");
}

/** Two scores, a time and a place: several short lines in one block. */
function isFirstOfLines({ pieces }: Draft, piece: Piece): boolean {
  const next = pieces[pieces.indexOf(piece) + 1];
  return (
    next !== undefined &&
    !next.claim &&
    next.group === piece.group &&
    !isProse(next.text) &&
    wordCount(next.text) >= 2
  );
}

/** A paragraph is the next that comes, or comes below a word or two above a picture: "Bild-Infos". */
function hasStoryBelow(draft: Draft, piece: Piece): boolean {
  const below = draft.pieces
    .slice(draft.pieces.indexOf(piece) + 1)
    .filter((next) => !next.claim && next.text !== "")
    .slice(0, 2);
  const [first, second] = below;
  const isButton =
    first !== undefined && wordCount(first.text) <= 2 && piece.text.length >= SHORTEST_ABOVE_BUTTON;
  return [first, isButton ? second : undefined].some(
    (next) => next !== undefined && wordCount(next.text) >= 8,
  );
}

/** In characters: above a button, less is another. */
const SHORTEST_ABOVE_BUTTON = 30;

/** Three words of buttons or more, with wide gaps between them. */
const IS_BAR = /\S(?:\u3000|\s{2,})\S+(?:\u3000|\s{2,})\S/u;
/** "Share on A Share on B Share on C": buttons that begin alike. */
const REPEATS = /^(\S+ \S+) .* \1 .* \1 /u;
/** "Edited by Ana Ruiz": who else had a part in it. */
const MADE_BY = /^(?:edited|produced|presented|compiled|designed) by\s+\p{Lu}/iu;
/** "Picture editor: Ana Ruiz": who did what. */
const NAMED = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)?: (?:\p{Lu}[\p{L}’'-]+ ?){2,3}$/u;

/**
 * "THE FIRST to notice was …": magazines begin the story with some words in capitals. The one sentence or two above it
 * are its standfirst.
 */
function isAboveCapitals({ piece, kind }: Item, open: readonly Item[]): boolean {
  const [first, below, ...others] = open;
  return (
    kind === "prose" &&
    first?.piece === piece &&
    others.length === 0 &&
    piece.marker === null &&
    wordCount(piece.text) <= LONGEST_ABOVE &&
    !hasQuotation(piece.text) &&
    below !== undefined &&
    OPENS_IN_CAPITALS.test(below.piece.text) &&
    !OPENS_IN_CAPITALS.test(piece.text)
  );
}

const OPENS_IN_CAPITALS = /^(?=.{5})\p{Lu}[\p{Lu}’']*(?: \p{Lu}[\p{Lu}’']+){1,5},? \p{Ll}/u;
const LONGEST_ABOVE = 40;

/** Where the story opens with a dateline, the one paragraph above it is no part of it. */
function isLeadBelow(draft: Draft, { piece, kind }: Item): boolean {
  if (kind !== "prose" || piece.marker !== null || wordCount(piece.text) > 45 || hasQuotation(piece.text))
    return false;
  const below = draft.pieces
    .slice(draft.pieces.indexOf(piece) + 1)
    .find((next) => !next.claim && next.text !== "");
  return below !== undefined && datelineIn(draft, below.text) !== null;
}

/** "…, writes Hester Vandermeer" at the end of a standfirst. */
function readWriter(draft: Draft, piece: Piece): void {
  const writer =
    /(?:,|[–—-])?\s*(?:writes|says|asks|argues|reports|by|schreibt|écrit|escribe|scrive|schrijft|escreve)\s+((?:\p{Lu}[\p{L}’'.-]+\s?){2,4})\.?$/u.exec(
      piece.text,
    );
  const names = writer?.[1] ? readByline(`By ${writer[1]}`)?.names : undefined;
  if (!names || !writer) return;
  const span = spanOf(draft.source, piece, writer.index, piece.text.length);
  foundList(draft, "byline", names, span, {
    rule: "byline-in-standfirst",
    confidence: 0.85,
    because: "The standfirst says who writes.",
  });
}

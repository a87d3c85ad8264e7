import type { Grounds } from "@/lib/import/story-fields";
import { isBetweenSentences } from "@/lib/import/text/body/subheadings";
import { type Draft, extent, found, foundList, setAside, takeAsField } from "@/lib/import/text/draft";
import { type Piece, spanOf } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import { hasQuotation, isProse, isResult, wordCount } from "@/lib/import/text/words/prose";
import { datelineIn } from "./dateline";
import type { Item } from "./top-items";

/** The line or sentence between the headline and byline or date; failing those, a title-like line above the story. */
export function readStandfirst(draft: Draft, items: readonly Item[], firstMeta: number): void {
  if (draft.fields.headline.value === null || draft.fields.standfirst.value !== null) return;
  const open = items.filter(({ piece }) => !piece.claim);
  if (readLabelled(draft, open) || readBelowHeadline(draft, open, items)) return;
  const above = firstMeta > 0 ? items.slice(0, firstMeta).filter(({ piece }) => !piece.claim) : [];
  const candidate = above[0] ?? open[0];
  if (!candidate || candidate.piece.text.length > 500 || /^[^\p{L}\p{N}]{3}/u.test(candidate.piece.text))
    return;
  // Several lines of one block are key points, not a standfirst.
  const isLong = ({ piece }: Item) => (piece.text.match(/\p{L}{2,}/gu)?.length ?? 0) >= LEAST_POINT;
  const isBlock = above.length > 1 && above.every(({ piece }) => piece.group === above[0]?.piece.group);
  if (isBlock && (above.filter(isLong).length !== 1 || !isLong(candidate))) return;
  const isAboveMeta = above[0] !== undefined;
  const isSentenceLike = wordCount(candidate.piece.text) >= 5 && !/[?:]$/u.test(candidate.piece.text);
  if (isResult(candidate.piece.text) || IS_BAR.test(candidate.piece.text)) return;
  if (NAMED.test(candidate.piece.text)) return;
  const isOpenEnded =
    candidate.kind === "title" &&
    isSentenceLike &&
    !candidate.piece.marker &&
    hasStoryBelow(draft, candidate.piece);
  if (candidate.kind === "title" && !isAboveMeta && headsPart(draft, candidate.piece)) return;
  if (candidate.kind === "title" && !isAboveMeta && headsList(draft, candidate.piece)) return;
  if (candidate.kind === "title" && !isAboveMeta && isFirstOfHeadings(draft, candidate.piece)) return;
  const isAboveDateline =
    (isLeadBelow(draft, candidate) && open.length === 1) || isAboveCapitals(candidate, open);
  const isQuoted = candidate.piece.marker === "quote";
  if (!isAboveMeta && !isOpenEnded && !isQuoted && !isAboveDateline) return;
  if (isAboveMeta && (wordCount(candidate.piece.text) < 3 || isPaperName(candidate.piece.text))) return;
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

function hasStoryBelow(draft: Draft, piece: Piece): boolean {
  const below = draft.pieces
    .slice(draft.pieces.indexOf(piece) + 1)
    .find((next) => !next.claim && next.text !== "");
  return below !== undefined && wordCount(below.text) >= 8;
}

/** Three words of buttons or more, with wide gaps between them. */
const IS_BAR = /\S(?:\u3000|\s{2,})\S+(?:\u3000|\s{2,})\S/u;
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

/** What an editor's system prints above a standfirst. */
const LABEL =
  /^(?:synopsis|sinopsis|sinossi|abstract|teaser|vorspann|cha(?:pô|peau)|bajada|entradilla|sumilla|ingress|manchet)\s?:?$/iu;
const LONGEST_LABELLED = 60;

/** "Synopsis", and below it one paragraph that a line of the page or a picture parts from the story. */
function readLabelled(draft: Draft, open: readonly Item[]): boolean {
  const at = open.findIndex(({ piece }) => LABEL.test(piece.text));
  const [label, lead] = at === -1 ? [] : open.slice(at);
  if (!label || lead?.kind !== "prose") return false;
  if (wordCount(lead.piece.text) > LONGEST_LABELLED || !isParted(draft, lead.piece)) return false;
  setAside(label.piece, "page-furniture", { ...LABELLED, because: "It labels the standfirst." });
  take(draft, lead.piece);
  return true;
}

/** A date above the headline, and a paragraph straight below it that share bar and byline part from the story. */
function readBelowHeadline(
  draft: Draft,
  [lead, ...others]: readonly Item[],
  items: readonly Item[],
): boolean {
  const at = lead ? draft.pieces.indexOf(lead.piece) : -1;
  const [first] = items;
  const isBelow = at > 0 && draft.pieces[at - 1]?.claim?.field === "headline";
  const isDated = first?.kind === "date" && draft.pieces.indexOf(first.piece) < at - 1;
  const isSigned = items.some(
    ({ piece }) => piece.claim?.decision === "field" && draft.pieces.indexOf(piece) > at,
  );
  if (lead?.kind !== "prose" || !isBelow || !isDated || !isSigned || others.length === 0) return false;
  if (wordCount(lead.piece.text) > LONGEST_LABELLED || hasQuotation(lead.piece.text)) return false;
  if (!isParted(draft, lead.piece)) return false;
  take(draft, lead.piece);
  return true;
}

/** Straight below it stands a line of the page or a picture. */
function isParted(draft: Draft, piece: Piece): boolean {
  const below = draft.pieces[draft.pieces.indexOf(piece) + 1]?.claim;
  return (
    below?.shape.kind === "figure" ||
    (below?.decision === "set-aside" && (below.reason === "share" || below.reason === "ui"))
  );
}

function take(draft: Draft, piece: Piece): void {
  found(draft, "standfirst", piece.text, extent(piece), LABELLED);
  takeAsField(piece, "standfirst", LABELLED);
}

const LABELLED: Grounds = {
  rule: "standfirst-parted",
  confidence: 0.82,
  because: "Lines of the page part it from the story.",
};

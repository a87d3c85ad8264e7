import { creditAtEnd } from "@/lib/import/text/captions/credit";
import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import {
  capitals,
  endsAsSentence,
  hasQuotation,
  isProse,
  isReporting,
  isTitle,
  wordCount,
} from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";
import { isAnswered } from "./answered";
import { isRelatedHeading, isTopicHeading } from "./furniture";

/** A list of other stories is never longer than this. */
const LONGEST_LIST = 25;

/** Set aside what points to other stories: lists under their headings, and cards with "Read more". */
export function setAsideRelated(draft: Draft): void {
  setAsideRichLinks(draft);
  setAsideRelatedLists(draft);
  setAsideBelowLead(draft.pieces);
  setAsideRepeated(draft.pieces);
  setAsideShouted(draft.pieces);
}

/** "More on this: Hedges", and in its block titles of other stories: no sentence, and nobody who speaks. */
function setAsideBelowLead(pieces: readonly Piece[]): void {
  for (const block of Map.groupBy(pieces, ({ group }) => group).values()) {
    const [lead, ...titles] = block;
    const isLead =
      lead !== undefined &&
      (lead.claim?.reason === "related" ||
        (!lead.claim && isTitle(lead.text, 8) && isRelatedHeading(lead.text.split(/\s?[:：|]/u)[0] ?? "")));
    if (!isLead || titles.length === 0 || titles.length > LONGEST_BLOCK) continue;
    if (titles.every((title) => isTitleOfList(pieces, title)))
      for (const piece of block) setAside(piece, "related", LIST);
  }
}

function isTitleOfList(pieces: readonly Piece[], piece: Piece): boolean {
  const { claim, marker, text } = piece;
  if (claim) return claim.decision === "set-aside";
  if (marker !== null || wordCount(text) < 4 || !isTitle(text) || isEntry(pieces, piece)) return false;
  return !(hasQuotation(text) && isReporting(text));
}

const LONGEST_BLOCK = 8;

/** On pages that shout "CLICK HERE", a whole headline in capitals between paragraphs is a link as well. */
function setAsideShouted(pieces: readonly Piece[]): void {
  if (!pieces.some((piece) => /^CLICK HERE\b/u.test(piece.text))) return;
  const from = pieces.findIndex((piece) => !piece.claim && isProse(piece.text));
  for (const piece of pieces.slice(from === -1 ? pieces.length : from)) {
    if (piece.claim || endsAsSentence(piece.text) || wordCount(piece.text) < 6) continue;
    if (capitals(piece.text) > 0.95 && !hasQuotation(piece.text)) setAside(piece, "related", LIST);
  }
}

/** A title that a list of other stories names as well, and the titles around it: links in the middle of the story. */
function setAsideRepeated(pieces: readonly Piece[]): void {
  const named = new Set(
    pieces
      .filter((piece) => piece.claim?.rule === LIST.rule && wordCount(piece.text) >= 4)
      .map(({ text }) => text),
  );
  if (named.size === 0) return;
  for (const [index, piece] of pieces.entries()) {
    if (piece.claim || !named.has(piece.text)) continue;
    setAside(piece, "related", LIST);
    for (const next of pieces.slice(index + 1, index + 4)) {
      if (next.claim || !isTitle(next.text) || wordCount(next.text) < 5 || hasQuotation(next.text)) break;
      setAside(next, "related", { ...LIST, confidence: 0.78 });
    }
  }
}

/** A card in the middle of a story: another story's title and, on the next line, "Read more". */
function setAsideRichLinks(draft: Draft): void {
  for (const [index, piece] of draft.pieces.entries()) {
    if (!READ_MORE.test(piece.text) || piece.claim?.decision === "field") continue;
    setAside(piece, "related", { ...LIST, because: "A link to another story." });
    const title = draft.pieces[index - 1];
    if (!title || title.claim || title.group !== piece.group || endsAsSentence(title.text)) continue;
    if (creditAtEnd(title.text) || COUNTED_PICTURE.test(title.text)) continue; // "Read more" of a caption
    if (wordCount(title.text) <= 20) setAside(title, "related", LIST);
  }
}

/** No story is divided by these words, though the list below them be lost. */
const ALWAYS_A_LIST =
  /^(?:recommended for you|recomendad[ao]s para (?:você|ti)|people are also reading|related (?:articles?|stories|content)|read more related articles?|more on this story)\W*$/iu;
/** What may stand among the titles of such a list. */
const PARTS_OF_A_LIST: ReadonlySet<string> = new Set([
  "related",
  "timestamp",
  "comments",
  "nav",
  "ui",
  "subscription",
]);
const READ_MORE =
  /^(?:read (?:more|now|the (?:full )?story)|weiterlesen|mehr lesen|lire la suite|leer más|leggi tutto|lees verder|leia mais)\W*$/iu;
/** "2 of 3 | Ana Ruiz looks for the step …" */
const COUNTED_PICTURE = /^[[(]?\d{1,3}\s?(?:of|von|de|di|van|sur|av|af|\/)\s?\d{1,3}[\])]?\s?[|:–—-]/u;
const LIST = {
  rule: "related-list",
  confidence: 0.9,
  because: "A list of other stories, under its own heading.",
};

function setAsideRelatedLists(draft: Draft): void {
  for (const [index, heading] of draft.pieces.entries()) {
    if (!isRelatedHeading(heading.text) || heading.claim?.decision === "field") continue;
    const items = listBelow(draft.pieces, index);
    if (items.length === 0 && heading.claim) continue;
    const isEmpty = items.length === 0 && !isLastWord(draft.pieces, index);
    const isRepeated = draft.pieces[index + 1]?.text === heading.text;
    if (isEmpty && !isRepeated && !ALWAYS_A_LIST.test(heading.text)) continue;
    if (!heading.claim) setAside(heading, "related", LIST);
    for (const item of items) setAside(item, "related", LIST);
  }
}

/** "Interview «Silence is a sound, too»": nothing but what somebody says, and what kind of story it is. */
const QUOTED_TITLE = /^(?:\p{L}+ ){0,2}[«„“‹][^.!?«»“”]*[»”“›]$/u;

/** The titles under a heading: until a sentence, a quotation, the top of a story or another heading comes. */
function listBelow(pieces: readonly Piece[], index: number): Piece[] {
  const items: Piece[] = [];
  for (const [gap, piece] of pieces.slice(index + 1, index + 1 + LONGEST_LIST).entries()) {
    if (piece.claim?.decision === "set-aside" && PARTS_OF_A_LIST.has(piece.claim.reason)) continue;
    if (piece.claim || isTopicHeading(piece.text) || isRelatedHeading(piece.text)) break;
    const isSpoken = isReporting(piece.text) && !QUOTED_TITLE.test(piece.text);
    const isOther = hasQuotation(piece.text) && (piece.group !== pieces[index]?.group || isSpoken);
    if (/[.。]["'”’]?$/u.test(piece.text) || isOther || wordCount(piece.text) > 24) break;
    if (readByline(piece.text)?.labelled || readDateLine(piece.text) || creditAtEnd(piece.text)) break;
    if (isEntry(pieces, piece) || isAnswered(piece, pieces[index + gap + 2])) break;
    const isClose = piece.group - (pieces[index]?.group ?? 0) <= items.length + 1;
    if (!isClose) break;
    items.push(piece);
  }
  return isFollowedByProse(pieces, index + items.length + 1) ? inMidStory(pieces, index, items) : items;
}

/**
 * "HALF TIME: Rovers 0-1 Vale": the head of a live page's entry, which has its like elsewhere: two more lines that begin
 * with a time or with words in capitals, and a colon.
 */
function isEntry(pieces: readonly Piece[], piece: Piece): boolean {
  return (
    ENTRY.test(piece.text) && pieces.filter((other) => other !== piece && ENTRY.test(other.text)).length >= 2
  );
}

const ENTRY =
  /^(?:\d{1,3}(?:\s?\+\s?\d{1,2})?(?:['’′]|\s?(?:min|mins|minutes?|Min|mn)\b\.?)|\d{1,2}[.:h]\d{2}(?:\s?[ap]m)?|\p{Lu}{2,}(?:[ -]\p{Lu}{2,}){0,2})\s?[:：–—-]\s\S/u;

/** In the middle of a story the titles directly under the heading, or several whole titles, each in a block of its own. */
function inMidStory(pieces: readonly Piece[], index: number, items: readonly Piece[]): Piece[] {
  const first = items[0];
  if (!first) return [];
  if (isAboveStory(pieces, index)) return beforeHeadline(pieces, index, items);
  const isOneBlock = pieces[index]?.group === first.group || items[1]?.group === first.group;
  if (isOneBlock)
    return withoutSubheading(
      pieces,
      items.filter((item) => item.group === first.group),
    );
  // A few words before the text goes on are its next subheading.
  const end = items.findIndex((item) => wordCount(item.text) < 5);
  return items.slice(0, end === -1 ? items.length : end);
}

/** A few words straight above the next paragraph are its subheading if it says them as well. */
function withoutSubheading(pieces: readonly Piece[], items: readonly Piece[]): Piece[] {
  const last = items.at(-1);
  const below = last && pieces[pieces.indexOf(last) + 1];
  if (!last || !below || below.claim || wordCount(last.text) >= 5 || endsAsSentence(last.text))
    return [...items];
  return sharedWords(last.text, tellingWords([below.text])) >= 0.5 ? items.slice(0, -1) : [...items];
}

/** No paragraph stands above it: the page's own list, and the headline is still to come. */
function isAboveStory(pieces: readonly Piece[], index: number): boolean {
  return !pieces.slice(0, index).some((piece) => !piece.claim && isProse(piece.text));
}

/** The titles of such a list until one says what the story below says. */
function beforeHeadline(pieces: readonly Piece[], index: number, items: readonly Piece[]): Piece[] {
  const story = pieces.slice(index).filter((piece) => !piece.claim && isProse(piece.text));
  const words = tellingWords(story.slice(0, 14).map(({ text }) => text));
  const end = items.findIndex(({ text }) => wordCount(text) >= 4 && sharedWords(text, words) >= 0.4);
  const [first] = items;
  const isOneBlock = pieces[index]?.group === first?.group || items[1]?.group === first?.group;
  const own = isOneBlock ? items.filter((item) => item.group === first?.group) : [...items];
  return end === -1 ? own : own.slice(0, end);
}

function isFollowedByProse(pieces: readonly Piece[], from: number): boolean {
  return pieces.slice(from, from + 60).some((piece) => !piece.claim && isProse(piece.text));
}

function isLastWord(pieces: readonly Piece[], index: number): boolean {
  return !isFollowedByProse(pieces, index + 1);
}

import type { Grounds } from "@/lib/import/story-fields";
import { type Draft, setAside } from "@/lib/import/text/draft";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { isRelativeTime, readDateLine } from "@/lib/import/text/top/date-line";
import { wordCount } from "@/lib/import/text/words/prose";
import { isAnswered } from "./answered";
import { endsPageHere, isAppealOfFoot, isLine, isOfPage, isOpen, isPage, isSentence } from "./foot-lines";
import { isNoteToReaders, isOfOwnList, linesBefore } from "./own-lines";
import { isPageCopy } from "./page-copy";
import { endOfStory } from "./story-end";

const FOOT: Grounds = {
  rule: "page-foot",
  confidence: 0.78,
  because: "It stands among the lines with which the page ends, below the story.",
};
/** So many lines of the page, of two kinds at least, make a foot. */
const LEAST_LINES = 4;
/** No teaser is longer, nor the day and the hour below one. */
const LONGEST_TEASER = 18;
const LONGEST_TIME = 9;

/**
 * Set aside the short lines of a page's foot: lists of links, other stories, polls, names of apps. No word gives them
 * away, but they stand below the story's last paragraph and below the first line of the page there. A full sentence
 * stays, whatever it says, unless the text was copied with its page and it speaks to the reader.
 */
export function setAsidePageFoot({ pieces }: Draft): void {
  const end = Math.max(endOfStory(pieces), endOfLiveEntry(pieces));
  const begins = isPageCopy(pieces) ? beginsFoot : isPage;
  const foot = pieces.findIndex((piece, index) => index > end && begins(piece));
  if (end === -1 || foot === -1) return;
  const lines = pieces.slice(foot).filter(isPage);
  const kinds = new Set(lines.map(({ claim }) => claim?.reason));
  const isCopy = isPageCopy(pieces);
  if (!isCopy && (lines.length < LEAST_LINES || kinds.size < 2)) return;
  // An advertisement, a film that does not play or a share bar may be followed by more of the story.
  const sure = pieces.findIndex((piece, index) => index >= foot && endsPageHere(piece));
  const from = sure === -1 ? pieces.length : sure;
  if (isCopy) for (const piece of linesBefore(pieces.slice(end + 1, from))) take(piece);
  const isLive = isLivePage(pieces, end);
  let hasEnded = false;
  for (const [index, piece] of pieces.entries()) {
    if (index < from) continue;
    hasEnded ||= endsPageHere(piece);
    if (isCopy && hasEnded && isComment(pieces, index)) take(piece, "comments");
    if (
      isOpen(piece) &&
      !(isLive && opensEntry(pieces, index)) &&
      !isOfOwnList(pieces, index) &&
      !isNoteToReaders(piece.text) &&
      !isAnswered(piece, pieces[index + 1]) &&
      (isLine(piece) || isAppealOfFoot(piece) || (isCopy && isOfCopy(piece, hasEnded)))
    )
      take(piece);
  }
}

/** The last line in the block of a live page's last title: what stands below that is the entry's, sentence or not. */
function endOfLiveEntry(pieces: readonly Piece[]): number {
  const title = pieces.findLast(({ claim }) => claim?.rule === "live-title");
  return title ? pieces.findLastIndex(({ group }) => group === title.group) : -1;
}

/** "Posted at 20:05 6 May 2021", "07:30 BST 3 May" */
const ENTRY_TIME = /\b\d{1,2}[.:h]\d{2}\b/u;

/** A live page's first entry stands last: what it is called, straight below its time, is story. */
function opensEntry(pieces: readonly Piece[], index: number): boolean {
  const above = pieces[index - 1]?.text ?? "";
  // "14:02 Two swans on the ring road": one of a list of the latest stories, each with its time.
  return above.length < 60 && ENTRY_TIME.test(above) && !ENTRY_TIME.test(pieces[index]?.text ?? "");
}

/** Are there times of entries between the story's paragraphs? */
function isLivePage(pieces: readonly Piece[], end: number): boolean {
  const first = pieces.findIndex(isSentence);
  return pieces
    .slice(first + 1, end)
    .some(({ text, claim }) => claim?.decision !== "field" && text.length < 60 && ENTRY_TIME.test(text));
}

/** Below the last paragraph of a whole page a line of it, or an appeal that lacks a sign elsewhere. */
function beginsFoot(piece: Piece): boolean {
  return isPage(piece) || isAppealOfFoot(piece);
}

function take(piece: Piece, reason: "ui" | "comments" = "ui"): void {
  piece.claim = null;
  setAside(piece, reason, FOOT);
}

/** What a reader wrote: straight below a name or a time that only the foot explains, with lines of comments near. */
function isComment(pieces: readonly Piece[], index: number): boolean {
  const [above, piece] = [pieces[index - 1], pieces[index]];
  if (!above || !piece || !isOpen(piece) || isLine(piece)) return false;
  if (above.claim?.reason === "comments" && isRelativeTime(SIGNED_COMMENT.exec(piece.text)?.[1] ?? ""))
    return true;
  if (!BY_PLACE.has(above.claim?.rule ?? "")) return false;
  const isOfComments = ({ claim }: Piece) => claim?.reason === "comments";
  const when = above.text.split(",").at(-1)?.trim() ?? "";
  const isTimed = isRelativeTime(when) || /\d{1,2}[:.h]\d{2}/u.test(when);
  return (
    !isNoteToReaders(piece.text) &&
    !CORRECTS.test(piece.text) &&
    (pieces.slice(Math.max(0, index - COMMENTS_ABOVE), index).some(isOfComments) ||
      (isTimed && pieces.slice(index + 1, index + 3).some(isOfComments)))
  );
}

/** "MarshHen, 2 years ago: Used kippers.": who wrote it, and when. */
const SIGNED_COMMENT = /^[^:!?]{2,40}[,|·]\s([^:,]{3,24}):\s\S/u;
/** No box or button, but a line that stands among those of the foot. */
const BY_PLACE: ReadonlySet<string> = new Set([FOOT.rule, "between-page-lines", "relative-time"]);
/** So many pieces above, a reader's name and time among them, the heading of the comments may stand. */
const COMMENTS_ABOVE = 6;
/** "This article was amended on 5 June": the paper's own word to its readers. */
const CORRECTS =
  /(?<!\p{L})(?:correct(?:ion|ed)s?|clarifi\p{L}+|amended|berichtig\p{L}+|korrig\p{L}+|korrekt\p{L}+|rectif\p{L}+|corrig\p{L}+|correzion\p{L}+|corre[cç]\p{L}+|gecorrigeerd|rättels\p{L}+|rettels\p{L}*|retting)(?!\p{L})|訂正|更正/iu;

/** In the foot of a whole page a teaser may quote or ask, and sentences may speak to the reader. */
function isOfCopy({ text }: Piece, hasEnded: boolean): boolean {
  if (!hasEnded) return false;
  const isTitle =
    wordCount(text) <= LONGEST_TEASER &&
    !/[.。]["'”’»]?(?: \(|$)|^[「『“"„«][^」』”"“»]*[」』”"“»]$/u.test(text);
  return isTitle || isOfPage(text) || (wordCount(text) <= LONGEST_TIME && readDateLine(text) !== null);
}

import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { isPersonName } from "@/lib/import/text/words/names";
import { endsAsSentence, isProse, wordCount } from "@/lib/import/text/words/prose";

const THREAD: Grounds = {
  rule: "comment-thread",
  confidence: 0.88,
  because: "Readers' comments, below their heading.",
};

/** "Moorhuhn54 vor 2 Stunden" */
const WHO_AND_WHEN =
  /^\S{2,24}(?: \S{1,16})? (?:\d+ (?:seconds?|minutes?|mins?|hours?|days?|weeks?) ago|vor \d+ \p{L}+|il y a \d+ \p{L}+|hace \d+ \p{L}+|há \d+ \p{L}+|\d+ \p{L}+ (?:geleden|fa|siden|sedan|temu|önce))$/iu;
const BUTTON =
  /^(?:reply|like|report|recommend|upvote|antworten|répondre|responder|rispondi|reageer|beantwoorden|svara|svar|返信)\b/iu;
/** No heading over comments has more words. */
const LONGEST_HEADING = 5;
/** So many headings are looked at, from the last one up: no page has more threads. */
const MOST_HEADINGS = 24;
/** A story of fewer paragraphs above such a heading is none. */
const LEAST_STORY = 2;

/**
 * Set aside what readers wrote, from the heading over it to the end. Two times or reply buttons prove that readers
 * speak; without those every paragraph has who wrote it on the line above, as "rockpool77", and the text was copied
 * with its page.
 */
export function setAsideThread(pieces: readonly Piece[]): void {
  const headings = [...pieces.keys()].filter((index) => isHeading(pieces[index])).toReversed();
  const storyTo = endOfLeastStory(pieces);
  let signs = 0;
  let counted = pieces.length;
  for (const [place, from] of headings.slice(0, MOST_HEADINGS).entries()) {
    const thread = pieces.slice(from + 1);
    signs += pieces.slice(from + 1, counted).filter(isSign).length;
    counted = from + 1;
    // "3 comments" may stand above the story as well: there the thread is not below.
    const isBelow = storyTo <= from && isShort(pieces[from]);
    const isLast = place === 0;
    const isKnown = isThread(thread, signs) && (tellsOn(thread) ? isLast && isBelow : isLast || isBelow);
    if (!isKnown && !(isBelow && isPageCopy(pieces) && isSigned(thread))) continue;
    for (const piece of thread) setAside(piece, "comments", THREAD);
    return;
  }
}

function isHeading(piece: Piece | undefined): boolean {
  return (
    piece?.claim?.reason === "comments" && piece.claim.rule === "comments-line" && !BUTTON.test(piece.text)
  );
}

function isThread(thread: readonly Piece[], signs: number): boolean {
  // A text browser lists the page's addresses below it all.
  const lines = thread.filter(({ claim }) => claim?.rule !== "text-browser");
  return signs >= 2 && lines.length <= signs * 8;
}

/** When it was written, or the button to answer it. */
function isSign(piece: Piece): boolean {
  return (
    piece.claim?.rule === "relative-time" ||
    BUTTON.test(piece.text) ||
    WHO_AND_WHEN.test(piece.text) ||
    (piece.text.length < LONGEST_TIME && CLOCK.test(piece.text) && readDateLine(piece.text) !== null)
  );
}

/** "le 11/02/2025 à 19:02", "4 October 2022 at 9:14 pm": a day with its hour, and no more. */
const LONGEST_TIME = 40;
const CLOCK = /\b\d{1,2}[:h.]\d{2}\b/u;

/** Three paragraphs with no name, time or button between: the story goes on. */
function tellsOn(thread: readonly Piece[]): boolean {
  let run = 0;
  for (const piece of thread) {
    if (isSign(piece) || isHandle(piece.text)) run = 0;
    else if (!piece.claim && isProse(piece.text)) run++;
    if (run >= 3) return true;
  }
  return false;
}

/** How many pieces it takes from the first until there is a story, or infinitely many. */
function endOfLeastStory(pieces: readonly Piece[]): number {
  let told = 0;
  for (const [index, piece] of pieces.entries()) {
    if (!piece.claim && isProse(piece.text)) told++;
    if (told === LEAST_STORY) return index + 1;
  }
  return Number.POSITIVE_INFINITY;
}

function isShort(heading: Piece | undefined): boolean {
  return heading !== undefined && wordCount(heading.text) <= LONGEST_HEADING;
}

/** Each sentence stands below somebody's name, and one at least is a reader's beyond doubt: by the name, or a button. */
function isSigned(thread: readonly Piece[]): boolean {
  let entries = 0;
  let buttons = 0;
  let handles = 0;
  for (const [index, piece] of thread.entries()) {
    if (piece.claim || !endsAsSentence(piece.text) || isName(piece.text)) continue;
    const above = thread.slice(0, index).findLast((other) => !isSign(other));
    if (!above || above.claim || !isName(above.text)) return false;
    entries++;
    if (thread.slice(Math.max(0, index - 1), index + 2).some((other) => isSign(other))) buttons++;
    if (isHandle(above.text)) handles++;
  }
  return (entries >= 2 && buttons + handles > 0) || (entries === 1 && buttons === 1);
}

/** A word that nobody but a reader is called by: "rockpool77", "QuayStreetKev", "Elfi M." */
function isHandle(text: string): boolean {
  return /^\S*(?:\d|_|\p{Ll}\p{Lu})\S*$/u.test(text) || /^\p{L}+ \p{Lu}\.?$/u.test(text) || SAYS.test(text);
}

const SAYS = /^.{2,24} (?:says|sagt|dit|dice|diz|zegt|schreibt|écrit|escribió|on \d.{4,30}):?$/iu;

function isName(text: string): boolean {
  return (
    isHandle(text) ||
    isPersonName(text) ||
    (wordCount(text) <= 4 && !endsAsSentence(text) && !/[:,;]$/u.test(text))
  );
}

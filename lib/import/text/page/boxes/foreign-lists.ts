import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { isSectionName } from "@/lib/import/text/page/menus";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import {
  capitals,
  endsAsSentence,
  endsOpen,
  hasQuotation,
  isProse,
  wordCount,
} from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";

const LIST: Grounds = {
  rule: "foreign-list",
  confidence: 0.76,
  because: "A list of titles in the middle of the story, which says nothing of what they say.",
};
const LONGEST_HEADING = 3;
const SHORTEST_TITLE = 5;
const LONGEST_TITLE = 18;
const LEAST_TITLES = 3;
/** All the titles together share so little with the story at most. */
const MOST_SHARED = 0.2;
/** One title alone has few words. */
const MOST_SHARED_BY_ONE = 0.26;
const LEAST_STORY = 4;

/**
 * Set aside a list of other stories between two paragraphs, whatever its heading is called: a block of its own with a
 * heading of a few words and three whole titles, none of which the story has anything to do with, in a text copied with
 * its page. The name of a section needs one title below it, and three titles that go on in none of their lines need no
 * heading. A list of the story's own is about the story, or its paragraph above announces it.
 */
export function setAsideForeignLists(pieces: readonly Piece[]): void {
  if (!isPageCopy(pieces)) return;
  const story = pieces.filter((piece) => !piece.claim && isProse(piece.text));
  if (story.length < LEAST_STORY) return;
  const words = tellingWords(story.map(({ text }) => text));
  for (const block of Map.groupBy(pieces, ({ group }) => group).values()) {
    const titles = titlesOf(block);
    if (titles.length === 0 || !isBetween(pieces, block)) continue;
    const most = titles.length === 1 ? MOST_SHARED_BY_ONE : MOST_SHARED;
    if (sharedWords(titles.map(({ text }) => text).join(" "), words) > most) continue;
    for (const piece of block) setAside(piece, "related", LIST);
  }
}

/** The titles of a block that could be such a list; none when it is something else. */
function titlesOf(block: readonly Piece[]): Piece[] {
  const [heading, ...titles] = block;
  if (!heading || titles.length === 0 || titles.every(({ text }) => FIGURES.test(text))) return [];
  const isOfSection = isSectionName(heading.text) && titles.length <= LEAST_TITLES;
  if (isHeading(heading) && (titles.length >= LEAST_TITLES || isOfSection))
    return titles.every((piece) => isOtherTitle(piece) && !hasQuotation(piece.text)) ? titles : [];
  const isList =
    block.length >= LEAST_TITLES &&
    block.length <= MOST_BARE &&
    block.every((piece) => isOtherTitle(piece) && !endsOpen(piece.text));
  return isList ? [...block] : [];
}

/** Two figures in each line: the rows of a table, under what its columns are called. */
const FIGURES = /\d[^\d.,].*\d/u;

/** A list without a heading is no longer. */
const MOST_BARE = 5;

function isHeading({ claim, marker, text }: Piece): boolean {
  return !claim && marker === null && wordCount(text) <= LONGEST_HEADING && !/[.,;:!?]$/u.test(text);
}

function isOtherTitle({ claim, marker, text }: Piece): boolean {
  const words = wordCount(text);
  return (
    !claim &&
    marker === null &&
    words >= SHORTEST_TITLE &&
    words <= LONGEST_TITLE &&
    /^["'“‘«»„]?\s?\p{Lu}|^\d{1,2}\.? \p{Lu}/u.test(text) &&
    capitals(text) < 0.6 &&
    !/[.,;:]$|\d$/u.test(text) &&
    !(endsAsSentence(text) && !/[?]$/u.test(text))
  );
}

/** Paragraphs of the story stand above and below. */
function isBetween(pieces: readonly Piece[], block: readonly Piece[]): boolean {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) return false;
  const isStory = (piece: Piece) => !piece.claim && isProse(piece.text);
  const above = pieces[pieces.indexOf(first) - 1];
  // Straight below a line of the story that is no sentence the list is that line's.
  if (above && !above.claim && !endsAsSentence(above.text)) return false;
  return (
    !/[:：]["”»]?$/u.test(above?.text ?? "") &&
    pieces.slice(0, pieces.indexOf(first)).some(isStory) &&
    pieces.slice(pieces.indexOf(last) + 1).some(isStory)
  );
}

import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { capitals, endsAsSentence, hasQuotation, isProse, wordCount } from "@/lib/import/text/words/prose";
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
const MOST_SHARED = 0.12;
const LEAST_STORY = 4;

/**
 * Set aside a list of other stories between two paragraphs, whatever its heading is called: a block of its own with a
 * heading of a few words and three whole titles, none of which the story has anything to do with, in a text copied with
 * its page. A list of the story's own is about the story.
 */
export function setAsideForeignLists(pieces: readonly Piece[]): void {
  if (!isPageCopy(pieces)) return;
  const story = pieces.filter((piece) => !piece.claim && isProse(piece.text));
  if (story.length < LEAST_STORY) return;
  const words = tellingWords(story.map(({ text }) => text));
  for (const block of Map.groupBy(pieces, ({ group }) => group).values()) {
    const [heading, ...titles] = block;
    if (!heading || titles.length < LEAST_TITLES || !isHeading(heading) || !titles.every(isOtherTitle))
      continue;
    if (!isBetween(pieces, block)) continue;
    if (sharedWords(titles.map(({ text }) => text).join(" "), words) > MOST_SHARED) continue;
    for (const piece of block) setAside(piece, "related", LIST);
  }
}

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
    /^["'“‘«]?\p{Lu}|^\d{1,2}\.? \p{Lu}/u.test(text) &&
    capitals(text) < 0.6 &&
    !/[.,;:]$|\d$/u.test(text) &&
    !(endsAsSentence(text) && !/[?]$/u.test(text)) &&
    !hasQuotation(text)
  );
}

/** Paragraphs of the story stand above and below. */
function isBetween(pieces: readonly Piece[], block: readonly Piece[]): boolean {
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) return false;
  const isStory = (piece: Piece) => !piece.claim && isProse(piece.text);
  return (
    pieces.slice(0, pieces.indexOf(first)).some(isStory) &&
    pieces.slice(pieces.indexOf(last) + 1).some(isStory)
  );
}

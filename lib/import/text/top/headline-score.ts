import type { Draft } from "@/lib/import/text/draft";
import { readByline } from "@/lib/import/text/words/names";
import {
  capitals,
  endsAsSentence,
  hasQuotation,
  isProse,
  isTitle,
  sentences,
  wordCount,
} from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";
import { readDateLine } from "./date-line";
import { isLabel, isPictureLine } from "./headline-labels";
import type { Item } from "./top-items";

/** What speaks for and against a line being the headline, in points. Only their differences count. */
const POINTS = {
  /** Of all that its words say, the share that the story below says as well, times this. */
  sharesWords: 3,
  /** Byline or date stand close below it. */
  signed: 1.5,
  /** "Episode 12: The lighthouse": the number of an instalment stands before its title. */
  instalment: 2,
  /** Few words say too little, many too much. */
  oneWord: -2,
  twoWords: -1,
  long: -2,
  /** It has a full stop. */
  sentence: -2,
  /** It is two short sentences, as headlines of long stories are. */
  twoSentences: -0.8,
  /** Another line above it could be the headline too. */
  below: -1.6,
  /** A section's name, a short line in the place of one. */
  kicker: -4,
  /** "PRESS RELEASE No. 47/2023", "Harbour | Fish | Rope", "Low Water, a podcast from …". */
  label: -4,
} as const;

/** What does no better is a section, a label, an address: no headline is better than that one. */
const LEAST = -2.4;

/** How much better a line further down must be. */
const DOUBT = 0.5;

/** A line that may be the headline, and how well it would do. */
interface Scored {
  item: Item;
  points: number;
}

/**
 * The line above the story that does best as its headline. One further down must be clearly better.
 *
 * @param kickers lines that stand as a section's name does
 */
export function bestHeadline(draft: Draft, items: readonly Item[], kickers: readonly Item[]): Item | null {
  let best: Scored | null = null;
  for (const scored of weigh(draft, items, kickers)) {
    if (!best || scored.points > best.points + DOUBT) best = scored;
  }
  return best && best.points > LEAST ? best.item : null;
}

function weigh(draft: Draft, items: readonly Item[], kickers: readonly Item[]): Scored[] {
  const story = draft.pieces.filter((piece) => !piece.claim && isProse(piece.text)).slice(0, 14);
  const scored: Scored[] = [];
  let rivals = 0;
  for (const [index, item] of items.entries()) {
    if (!mayBeHeadline(items, index)) continue;
    const isSigned = isSignedBelow(items, index);
    const own = shapePoints(item) + (isSigned ? POINTS.signed : 0) + Math.min(rivals, 2) * POINTS.below;
    const words = tellingWords(story.filter((piece) => piece !== item.piece).map((piece) => piece.text));
    const shared = sharedWords(item.piece.text, words);
    const isLabelled = kickers.includes(item) || isLabel(draft, items, index, shared);
    const against = kickers.includes(item) ? POINTS.kicker : isLabelled ? POINTS.label : 0;
    scored.push({ item, points: own + shared * POINTS.sharesWords + against });
    // A motto on top of all says nothing of the story, and two other lines stand between it and who signs.
    const isMotto = index === 0 && !isSigned && shared === 0 && IN_CAPITALS.test(item.piece.text);
    if (!isLabelled && !isMotto) rivals++;
  }
  return scored;
}

function shapePoints({ piece, kind }: Item): number {
  const words = wordCount(piece.text);
  let points = 0;
  if (words <= 1) points += POINTS.oneWord;
  else if (words === 2) points += POINTS.twoWords;
  else if (words > 26) points += POINTS.long;
  if (kind === "prose" && !/[?!]["'”’]?$/u.test(piece.text))
    points += isPairOfSentences(piece.text) ? POINTS.twoSentences : POINTS.sentence;
  if (INSTALMENT.test(piece.text)) points += POINTS.instalment;
  return points;
}

/** "They bought the last house. Then the bridge moved." */
function isPairOfSentences(text: string): boolean {
  return wordCount(text) <= LONGEST_SPOKEN && sentences(text).length === 2;
}

function isSignedBelow(items: readonly Item[], index: number): boolean {
  const below = items.slice(index + 1, index + 4);
  const meta = below.findIndex((item) => isMeta(item));
  // A standfirst may stand between, but not another headline with its standfirst.
  const between = below
    .slice(0, Math.max(meta, 0))
    .filter((item, place) => place > 0 || !isSecondLine(items[index], item))
    .filter(
      ({ piece, kind }) => kind === "prose" || (wordCount(piece.text) >= 4 && !/[:：]$/u.test(piece.text)),
    );
  return meta !== -1 && between.length <= 1;
}

/** "HARBOR BOARD REFUSES" / "TO MOVE THE WHALE": capitals in one block are one headline. */
function isSecondLine(first: Item | undefined, { piece }: Item): boolean {
  return (
    first?.piece.group === piece.group && [first.piece, piece].every(({ text }) => capitals(text) > 0.95)
  );
}

const INSTALMENT =
  /^(?:episode|ep\.?|folge|épisode|episodio|episódio|aflevering|avsnitt|odcinek|chapter|part|teil|kapitel|s\d+,? ?e\d+|第)\s?[\divxlc]+\s?[回話集]?\s?[:：.–—-]\s?\S/iu;
/** "Democracy Dies in Darkness": few words, and capitals but for the little ones. */
const IN_CAPITALS = /^(?=(?:\S+\s){1,5}\S+$)\p{Lu}[\p{L}’'-]*(?:\s(?:\p{Lu}[\p{L}’'-]*|\p{Ll}{1,3}))*$/u;

/** May this line be a headline at all, by its kind and by what stands around it? */
function mayBeHeadline(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (!item) return false;
  const { piece, kind } = item;
  const above = items.slice(0, index);
  const below = items.slice(index + 1);
  if (kind === "date" || kind === "byline" || kind === "sender" || kind === "dateline") return false;
  if (piece.marker === "quote" || isPictureLine(piece.text)) return false;
  if (!/\p{L}/u.test(piece.text)) return false;
  // "* Keepers find it asleep", below the headline: a point of the summary.
  if (
    piece.marker === "bullet" &&
    above.some((other) => other.kind === "title" && other.piece.marker === null)
  )
    return false;
  // Below a sentence the story has begun, unless that was a banner: then byline or date prove the title.
  if (above.some((other) => other.kind === "prose") && !isSignedTitle(items, index)) return false;
  // "By Ana Ruiz" and straight below it the paper she works for.
  if (above.at(-1)?.kind === "byline" && above.at(-1)?.piece.group === piece.group) return false;
  if (above.some((other) => other.kind === "byline") && above.some((other) => other.kind === "title"))
    return false;
  if (kind === "title") return isTitle(piece.text, 32) || !/[:;,]$/u.test(piece.text);
  // A name alone may be a headline ("Ana Ruiz") only if another byline follows.
  if (kind === "name") return below.some((other) => other.kind === "byline" || isSignedDate(other));
  return maySpeak(piece.text, below);
}

/** "October 1, 2022 by Ana Ruiz": who wrote it stands behind the day. */
function isSignedDate({ kind, piece }: Item): boolean {
  return kind === "date" && (readByline(readDateLine(piece.text)?.rest ?? "")?.labelled ?? false);
}

const LONGEST_SPOKEN = 16;

/** "We are not a museum." A sentence is a headline when byline or date stand between it and the story. */
function maySpeak(text: string, below: readonly Item[]): boolean {
  const isShort = wordCount(text) <= LONGEST_SPOKEN && !hasQuotation(text.slice(1));
  const meta = below.findIndex((item) => isMeta(item));
  const isAsked = /[?!]["'”’]?$/u.test(text) && wordCount(text) <= 20;
  return (isShort && meta !== -1 && meta <= 1) || (isAsked && below[0]?.kind !== "title");
}

/** Byline or date close below it, with a standfirst between at most; a sentence must have a byline that says so. */
function isSignedTitle(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item?.kind === "prose" && wordCount(item.piece.text) <= LONGEST_SPOKEN)
    return items.slice(index + 1, index + 3).some(({ kind }) => kind === "byline");
  if (item?.kind !== "title" || wordCount(item.piece.text) < 3 || endsAsSentence(item.piece.text))
    return false;
  const below = items.slice(index + 1, index + 3);
  const meta = below.findIndex((other) => isMeta(other));
  return meta !== -1;
}

/** Who wrote it, or when. */
export function isMeta({ kind }: Item): boolean {
  return kind === "byline" || kind === "date" || kind === "name";
}

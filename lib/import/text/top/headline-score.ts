import type { Draft } from "@/lib/import/text/draft";
import { isSectionName } from "@/lib/import/text/page/menus";
import { isReaderCount } from "@/lib/import/text/page/page-counts";
import { isPublisher } from "@/lib/import/text/page/publisher";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readByline } from "@/lib/import/text/words/names";
import {
  capitals,
  endsAsSentence,
  hasQuotation,
  isProse,
  isTitle,
  wordCount,
} from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";
import { readDateLine } from "./date-line";
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
  /** Another line above it could be the headline too. */
  below: -1.6,
  /** A section's name, a short line in the place of one. */
  kicker: -4,
  /** "PRESS RELEASE No. 47/2023", "Harbour | Fish | Rope", "Low Water, a podcast from …". */
  label: -4,
} as const;

/** What does no better is a section, a label, an address: no headline is better than that one. */
const LEAST = -2.4;

/** A count that says as much of what the story says is its headline: "12 saved from the Tarn". */
const HALF = 0.5;

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
    const own = shapePoints(item) + placePoints(items, index, rivals);
    const words = tellingWords(story.filter((piece) => piece !== item.piece).map((piece) => piece.text));
    const shared = sharedWords(item.piece.text, words);
    const isCount = shared < HALF && isReaderCount(item.piece.text);
    const isBar = shared < HALF && isMenuAbove(items, index);
    const isLabel = isCount || isBar || kickers.includes(item) || isLabelled(draft, item.piece);
    const against = kickers.includes(item) ? POINTS.kicker : isLabel ? POINTS.label : 0;
    scored.push({ item, points: own + shared * POINTS.sharesWords + against });
    if (!isLabel) rivals++;
  }
  return scored;
}

function shapePoints({ piece, kind }: Item): number {
  const words = wordCount(piece.text);
  let points = 0;
  if (words <= 1) points += POINTS.oneWord;
  else if (words === 2) points += POINTS.twoWords;
  else if (words > 26) points += POINTS.long;
  if (kind === "prose" && !/[?!]["'”’]?$/u.test(piece.text)) points += POINTS.sentence;
  if (INSTALMENT.test(piece.text)) points += POINTS.instalment;
  return points;
}

function placePoints(items: readonly Item[], index: number, rivals: number): number {
  const below = items.slice(index + 1, index + 4);
  const meta = below.findIndex((item) => isMeta(item));
  // A standfirst may stand between, but not another headline with its standfirst.
  const between = below
    .slice(0, Math.max(meta, 0))
    .filter((item, place) => place > 0 || !isSecondLine(items[index], item))
    .filter(
      ({ piece, kind }) => kind === "prose" || (wordCount(piece.text) >= 4 && !/[:：]$/u.test(piece.text)),
    );
  const isSigned = meta !== -1 && between.length <= 1;
  return (isSigned ? POINTS.signed : 0) + Math.min(rivals, 2) * POINTS.below;
}

/** "HARBOR BOARD REFUSES" / "TO MOVE THE WHALE": capitals in one block are one headline. */
function isSecondLine(first: Item | undefined, { piece }: Item): boolean {
  return (
    first?.piece.group === piece.group && [first.piece, piece].every(({ text }) => capitals(text) > 0.95)
  );
}

const INSTALMENT =
  /^(?:episode|ep\.?|folge|épisode|episodio|episódio|aflevering|avsnitt|odcinek|chapter|part|teil|kapitel|s\d+,? ?e\d+|第)\s?[\divxlc]+\s?[回話集]?\s?[:：.–—-]\s?\S/iu;
/** Its number names a document, not a story. */
const NUMBERED_DOCUMENT =
  /^[\p{L}\s/-]{3,50}(?:\s(?:nr|no|n[°ºo]|núm|num|number|nummer|#)\.?\s?|\s)\d{1,5}(?:[/-]\d{2,4})\.?$/iu;
/** "Media release ref: HBC/0412/22": a label and a code. */
const CODED = /^\p{L}[\p{L} .]{2,30}[:：]\s?(?=\S*\d)[\p{L}\d/.-]{2,24}$/u;
/** "Low Water – a podcast from The Estuary Times". */
const SERIES =
  /[–—:,|-]\s(?:an? |the |your |our |ein |eine |un |une |una |een )?(?:\p{L}+ )?(?:podcast|newsletter|weekly column|magazine|briefing)\s(?:from|by|of|von|de|di|van)\s/iu;

/** "Edition 1, National Edition", "Ausgabe 12/2024", "Vol. 12, No. 3": which issue of the paper it is. */
const ISSUE =
  /^(?=.*\d)(?:\p{Lu}[\p{L}’'-]+ ){0,4}(?:edition|ausgabe|édition|edición|edizione|edição|editie|issue|vol(?:ume)?\.?|heft|numéro|número|numero|nummer)(?!\p{L})[\s,.·|–-]*[^.!?]{0,40}$/iu;

/** "PHOTO ANA RUIZ, LE PHARE": whose picture stands above the headline. */
const PICTURE = /^(?:PHOTO|FOTO|IMAGE|BILD|IMAGEM|IMAGEN)S?\s?:?\s\p{Lu}/u;

const isPictureLine = (text: string) => PICTURE.test(text) && capitals(text) > 0.9;

/** A line that names the page, the paper or the document, not what happened. */
function isLabelled(draft: Draft, piece: Piece): boolean {
  const { text } = piece;
  if (
    isSectionName(text) ||
    NUMBERED_DOCUMENT.test(text) ||
    CODED.test(text) ||
    (ISSUE.test(text) && wordCount(text) <= 8) ||
    SERIES.test(text) ||
    /[:：]$/u.test(text)
  )
    return true;
  const isBar = text.split(/\s[|•·>›»/＞｜]\s/u).length >= 3;
  return isBar || isPublisher(draft.pieces, piece);
}

/**
 * "Houses Gardens Antiques Shop Subscribe": five capitalised words or more and nothing between them, above a title that
 * isn't written so.
 */
function isMenuAbove(items: readonly Item[], index: number): boolean {
  const words = items[index]?.piece.text.split(/\s+/u) ?? [];
  if (words.length < LEAST_BAR || !words.every((word) => /^(?:\p{Lu}[\p{L}’'+-]*|&)$/u.test(word)))
    return false;
  if (words.every((word) => capitals(word) > 0.95)) return false;
  return items
    .slice(index + 1)
    .some(({ kind, piece }) => kind === "title" && (piece.text.match(/\s\p{Ll}{2,}/gu)?.length ?? 0) >= 3);
}

/** No name of a person or of an office in a headline has so many words. */
const LEAST_BAR = 5;

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

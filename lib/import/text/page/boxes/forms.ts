import type { Grounds } from "@/lib/import/story-fields";
import { setAside } from "@/lib/import/text/draft";
import { newsletterSigns, speaksToReader } from "@/lib/import/text/page/appeals";
import { isPageCopy } from "@/lib/import/text/page/page-copy";
import type { Piece } from "@/lib/import/text/pieces/piece";
import { readDateLine } from "@/lib/import/text/top/date-line";
import { readByline } from "@/lib/import/text/words/names";
import {
  endsAsSentence,
  hasQuotation,
  isProse,
  isReporting,
  sentences,
  wordCount,
} from "@/lib/import/text/words/prose";
import { sharedWords, tellingWords } from "@/lib/import/text/words/shared-words";

const FORM: Grounds = {
  rule: "newsletter-form",
  confidence: 0.84,
  because: "It stands in one box with a form to sign up, and the story is about something else.",
};

/** What lines of such a box are known for. */
const OF_FORM: ReadonlySet<string> = new Set(["newsletter", "subscription", "privacy", "social"]);
/** Around the box of a few papers: "skip past newsletter promotion" … "after newsletter promotion". */
const OPENS = /^skip past newsletter promotion$/iu;
const CLOSES = /^after newsletter promotion$/iu;
/** No byline stands further down. */
const TOP = 80;
/** No box has more lines, or more words in one. */
const MOST_LINES = 12;
const LONGEST = 70;
const LONGEST_LABEL = 9;
/** Paragraphs of a box, whoever they speak to. */
const MOST_PROSE = 4;
/** So much of its words a story may say as well. */
const MOST_SHARED = 0.3;
/** The same between two lines that are known. */
const MOST_ENCLOSED = 0.5;

/**
 * Set aside what stands in one box with a form to sign up, in a text copied with its page: the newsletter's name, how
 * often it comes, what it promises, who keeps the address. Two lines of the box are known; the others speak to the
 * reader or stand between known ones, report nobody and say nothing of the story.
 */
export function setAsideForms(pieces: readonly Piece[]): void {
  if (!isPageCopy(pieces)) return;
  setAsideMarked(pieces);
  const told = pieces.filter(isStory);
  const [first] = told;
  if (!first) return;
  const byline = pieces.slice(0, TOP).find(({ text }) => readByline(text)?.labelled);
  const signed = byline?.group ?? first.group;
  for (const block of Map.groupBy(pieces, ({ group }) => group).values()) {
    const prose = block.filter((piece) => isProse(piece.text)).length;
    // Above the story its headline may stand in the same block, but not below who wrote it.
    const isBelow = (block[0]?.group ?? 0) > Math.min(first.group, signed);
    const isBox = isBelow && block.length <= MOST_LINES && prose <= MOST_PROSE;
    for (const lines of isBox ? [block] : gapsOf(block)) if (isSignUp(lines)) takeBox(lines, told, isBox);
  }
  for (const [index, piece] of pieces.entries())
    if (piece.claim?.reason === "newsletter") setAsideAbove(pieces, index);
}

function takeBox(block: readonly Piece[], told: readonly Piece[], isWhole: boolean): void {
  const story = tellingWords(told.filter((piece) => !block.includes(piece)).map(({ text }) => text));
  for (const isEnclosing of [false, true]) {
    const first = block.findIndex(isKnown);
    const last = block.findLastIndex(isKnown);
    for (const [place, piece] of block.entries())
      if (isOfBox(piece, isWhole && isEnclosing && place > first && place < last, story))
        setAside(piece, "newsletter", FORM);
  }
}

/** In a block that holds more than a box: what stands between two lines of a form, with both. */
function gapsOf(block: readonly Piece[]): Piece[][] {
  // A call to follow stands above many a headline.
  const known = [...block.keys()].filter(
    (place) => isKnown(block[place]) && block[place]?.claim?.reason !== "social",
  );
  return known.flatMap((place, at) => {
    const next = known[at + 1];
    return next === undefined || next - place > LONGEST_GAP ? [] : [block.slice(place, next + 1)];
  });
}

const LONGEST_GAP = 5;
const NAMED =
  /newsletters?|whatsapp|telegram|nieuwsbrief|nyhetsbrev|nyhedsbrev|boletín|boletim|bülten|рассылк|メール/iu;

/** Two of its lines are a form's, or one is and another speaks like one. */
function isSignUp(block: readonly Piece[]): boolean {
  const known = block.filter(isKnown);
  const others = block.filter((piece) => !isKnown(piece) && newsletterSigns(piece.text) >= 1);
  const isNamed =
    known.some(({ claim }) => claim?.reason === "newsletter") || others.some(({ text }) => NAMED.test(text));
  return isNamed && known.length >= 1 && known.length + others.length >= 2;
}

/** Everything between a page's own marks around its newsletter's box. */
function setAsideMarked(pieces: readonly Piece[]): void {
  for (const [index, mark] of pieces.entries()) {
    if (!OPENS.test(mark.text)) continue;
    const box = pieces.slice(index + 1, index + 1 + MOST_LINES);
    const end = box.findIndex(({ text }) => CLOSES.test(text));
    for (const piece of box.slice(0, Math.max(end, 0)))
      if (!isReporting(piece.text)) setAside(piece, "newsletter", FORM);
  }
}

/** "Get the week in a letter, in your inbox every Friday." above a field for the address, each in a block of its own. */
function setAsideAbove(pieces: readonly Piece[], index: number): void {
  const [title, words, button] = pieces.slice(Math.max(0, index - 2), index + 1);
  if (!words || !button || words.claim || wordCount(button.text) > LONGEST_LABEL) return;
  const isPromise =
    wordCount(words.text) <= LONGEST &&
    newsletterSigns(words.text) >= 2 &&
    !isReporting(words.text) &&
    speaksToReader(words.text);
  if (!isPromise) return;
  setAside(words, "newsletter", FORM);
  const isName = title && !title.claim && title.marker === null && wordCount(title.text) <= LONGEST_NAME;
  if (isName && !endsAsSentence(title.text)) setAside(title, "newsletter", FORM);
}

/** What such a newsletter is called: "Inside Saturday". */
const LONGEST_NAME = 4;

function isOfBox(piece: Piece, isEnclosed: boolean, story: ReadonlySet<string>): boolean {
  const { claim, marker, text } = piece;
  if (claim || marker !== null || wordCount(text) > LONGEST || isReporting(text)) return false;
  if (readDateLine(text) !== null || readByline(text)?.labelled) return false;
  if (!endsAsSentence(text) && wordCount(text) <= LONGEST_LABEL) return true;
  const isAddressed = speaksToReader(text) || newsletterSigns(text) >= 1;
  const shared = sharedWords(text, story);
  return (
    !hasQuotation(text) &&
    ((isAddressed && shared <= MOST_SHARED) || (isEnclosed && shared <= MOST_ENCLOSED && isCurt(text)))
  );
}

/** "Timely. Accurate. Fair.": it has no sentence in which a story could be told. */
const isCurt = (text: string): boolean =>
  sentences(text).every((sentence) => wordCount(sentence.text) <= LONGEST_CURT);

const LONGEST_CURT = 12;

const isKnown = (piece: Piece | undefined): boolean =>
  piece?.claim?.decision === "set-aside" && OF_FORM.has(piece.claim.reason);

const isStory = (piece: Piece): boolean =>
  !piece.claim && isProse(piece.text) && newsletterSigns(piece.text) === 0;

import { endsOpen } from "@/lib/import/text/words/prose";
import { BROKEN_WORD, joinBetween, NO_SPACES_SCRIPT, STARTS_LOWER } from "./hyphens";
import type { Line } from "./lines";
import type { Run } from "./piece";

/** Lines longer than this are paragraphs of their own, not lines of a wrapped one. */
const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 24;
/** The same in scripts without spaces, whose signs are twice as wide. */
const NARROWEST_UNSPACED = 12;

const ENDS_SENTENCE = /[.!?…。!?؟:;]["'”’»“)\]」』]*$/u;
/** No sentence ends with "Mr." */
const ABBREVIATED =
  /(?:^|\s)(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|St|Sgt|Capt|Col|Gen|Lt|Gov|Sen|Rep|Hon|Mme|Mlle|Sr|Sra|Fr|Hr|Nr|No|vs|\p{Lu})\.$/u;
const STARTS_ITEM =
  /^(?:[-*•·▪◦–—_]\s|\d{1,3}[.)]\s|\([a-z\d]\)\s|Q[.:]\s|A[.:]\s|#{1,6}\s|-\d{1,2}-$|\([Mm][Oo][Rr][Ee]\)$|\^|\p{Lu}{2,4}-\p{Lu}{2,4}-\d\d-\d\d)/u;

/** "(Continued on Page 7, Column 2)": where the story goes on, on a line of its own in whatever column. */
const JUMP =
  /^[([](?:continued|cont['’.]?d?|turn|see|fortsetzung|suite|segue|sigue|contin[uú]a|vervolg)\b[^()[\]]{1,40}\d[^()[\]]{0,16}[)\]]\.?$/iu;

/** "Ana Ruiz, [14.10.2022 18:22]": a chat program's line, which never goes on. */
const ENDS_STAMP = /\d[:.]\d{2}(?:\s?[AaPp][Mm])?\]$/u;

/** Text browsers begin a line with each link of a list, each box and button, however short the line above is. */
const STARTS_CONTROL = /^(?:\d{1,3}\. )?(?:\[\d{1,4}\]|\[[ xX*]?\]|\([ *]\)|\((?:BUTTON|Submit)\)|https?:)/u;

/** "GOOSE/vaughn        3-7-91        page 1": set in columns, as slugs are and no text is. */
const IN_COLUMNS = /\S {5,}\S/u;

/** A line in a column is at least this share of its width, unless its paragraph ends. */
const UNEVEN = 0.8;
/** Typists end a line earlier: the next word may have fitted. */
const RAGGED = 0.6;
/** No line of a poem or a list is so long and stops in the middle of a sentence. */
const TORN = 45;
const BYLINE = /^(?:by|von|par|de|por|di|door)\s\p{Lu}/u;

/** "by Rosamund Pike-Vickery": a whole line of nothing but who wrote it. */
const NAMED_BYLINE = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)(?: \p{Lu}[\p{L}'’.-]+){2,4}$/u;

/** Browsers print the page's address on a line of its own; it fits on no other, however short that is. */
const ADDRESS_ALONE = /^https?:\/\/\S+$/iu;

/** How a text breaks its lines: `width` is null when every line stands for itself. */
export interface Wrapping {
  width: number | null;
  /** Words are broken at its ends of lines, as in narrow columns, where lines are of uneven length. */
  isPrinted: boolean;
  /** Blank lines part the paragraphs, so that a line below a full one goes on even where a sentence ended. */
  isParted: boolean;
  /** Each paragraph's first line is moved in, so a line that is not begins none. */
  isIndented: boolean;
  /** Words of the text in lower case, to tell "restor-ers" from "well-known". */
  words: ReadonlySet<string>;
}

/**
 * Find out whether the text was wrapped by hand or machine, and at which width.
 *
 * The law of a wrapped text: a line ends where the next word no longer fitted. If at some width most line
 * breaks inside blocks obey it, the breaks mean nothing; otherwise each line is a paragraph.
 */
export function findWrapping(source: string, blocks: readonly (readonly Line[])[]): Wrapping {
  const texts = blocks
    .slice(0, 3000)
    .map((block) => block.map((line) => source.slice(line.textStart, line.end)));
  // A line that is moved in begins a paragraph: the break before it says nothing about the width.
  const breaks = texts.flatMap((block, place) =>
    block.slice(0, -1).flatMap((text, index) => {
      const indent = blocks[place]?.[index + 1]?.indent ?? 0;
      return isMovedIn(indent) && !isMovedIn(blocks[place]?.[index]?.indent ?? 0)
        ? []
        : [{ text, next: block[index + 1] ?? "" }];
    }),
  );
  const running = breaks.filter(
    ({ text, next }) =>
      !/https?:|^[^\s:]{2,14}\s?:\s/u.test(text) && !ENDS_STAMP.test(text) && !STARTS_CONTROL.test(next),
  );
  // Lines of a few words are a list or a signature, unless all are as short.
  const narrowest = isUnspaced(running) ? NARROWEST_UNSPACED : NARROWEST_WRAP;
  const long = running.filter(({ text }) => text.length >= narrowest);
  const inner = long.length > 0 ? long : running;
  const width = inner.length === 0 ? null : (bestWidth(inner) ?? tornWidth(running));
  const broken = running.filter(({ text, next }) => BROKEN_WORD.test(text) && STARTS_LOWER.test(next)).length;
  return {
    width,
    isPrinted: broken >= 3,
    isParted: isParted(texts),
    isIndented: hasIndents(source, blocks),
    words: width === null ? new Set() : wordsOf(source),
  };
}

/** Four blocks or more of several lines end as a sentence does, and few are longer than a paragraph. */
function isParted(blocks: readonly (readonly string[])[]): boolean {
  const several = blocks.filter((block) => block.length >= 2);
  const whole = several.filter((block) => ENDS_SENTENCE.test(block.at(-1) ?? ""));
  const long = several.filter((block) => block.length > LONGEST_PARAGRAPH);
  return whole.length >= 4 && long.length <= several.length * 0.2;
}

/** In lines of a narrow column. */
const LONGEST_PARAGRAPH = 14;

/** Three lines or more are moved in, each below the end of a sentence or at the top of its block. */
function hasIndents(source: string, blocks: readonly (readonly Line[])[]): boolean {
  const above = blocks
    .slice(0, 3000)
    .flatMap((block) =>
      block.flatMap((line, index) => (isMovedIn(line.indent) && line.indent > 1 ? [block[index - 1]] : [])),
    );
  const first = above.filter((line) => !line || ENDS_SENTENCE.test(source.slice(line.textStart, line.end)));
  return above.length >= 3 && first.length >= above.length * INDENTED;
}

/** This share of the lines that are moved in begin a paragraph; the rest are headings and centred lines. */
const INDENTED = 0.7;

/** A short mail has few breaks: two long lines that stop in the middle of a sentence prove them all. */
function tornWidth(breaks: readonly { text: string; next: string }[]): number | null {
  const torn = breaks.filter(
    ({ text, next }) =>
      text.length >= TORN && !ENDS_SENTENCE.test(text) && STARTS_LOWER.test(next) && !BYLINE.test(next),
  );
  const lengths = torn.map(({ text }) => text.length);
  const width = Math.max(...lengths);
  return torn.length >= 2 && width <= WIDEST_WRAP ? width : null;
}

/** The lines of one block as groups of runs: one group a paragraph. */
export function joinLines(source: string, block: readonly Line[], wrapping: Wrapping): Run[][] {
  const groups: Run[][] = [];
  let previous: string | null = null;
  const own = ownWidth(source, block, wrapping);
  const isTitles = isHeadlineAndStandfirst(block.map((line) => source.slice(line.textStart, line.end)));
  let opening: { indent: number } = { indent: 0 };
  for (const line of block) {
    const text = source.slice(line.textStart, line.end);
    const group = groups.at(-1);
    const run: Run = { start: line.textStart, end: line.end, join: "space" };
    const last = group?.at(-1);
    const isInside = isMovedIn(opening.indent) && line.indent === 0;
    if (group && last && previous !== null && !isTitles && goesOn(previous, text, line, own, isInside)) {
      last.join = joinBetween(previous, text, wrapping.words);
      group.push(run);
    } else {
      groups.push([run]);
      opening = line;
    }
    previous = text;
  }
  return groups;
}

/**
 * Two lines, neither a sentence, both with a capital: a headline and its standfirst, even where the second
 * would not have fitted. A line that ends in a little word goes on, and so do capitals.
 */
function isHeadlineAndStandfirst(lines: readonly string[]): boolean {
  const [first, second] = lines;
  if (first === undefined || second === undefined || lines.length > 2) return false;
  return (
    !ENDS_SENTENCE.test(second) &&
    !OPEN_CREDIT.test(second) &&
    !endsOpen(first) &&
    !/[;–—-]$/u.test(first) &&
    /\p{Ll}/u.test(first) &&
    /^["'“‘„«]?\p{Lu}/u.test(second) &&
    /(?:\S+\s+){3}/u.test(second)
  );
}

/** A caption below a column may be wider than the column: a few lines that end as one sentence. */
function ownWidth(source: string, block: readonly Line[], wrapping: Wrapping): Wrapping {
  const texts = block.map((line) => source.slice(line.textStart, line.end));
  const widest = Math.max(...texts.map((text) => text.length));
  const last = texts.at(-1) ?? "";
  const isCaption =
    wrapping.width !== null &&
    block.length >= 2 &&
    block.length <= 4 &&
    widest <= WIDEST_WRAP &&
    !texts.slice(0, -1).some((text) => ENDS_SENTENCE.test(text)) &&
    (OPEN_CREDIT.test(last) || (widest > wrapping.width + 2 && /[.\])]["”’]?$/u.test(last)));
  return isCaption ? { ...wrapping, width: widest } : wrapping;
}

/** "… last.   [Mercury photograph" */
const OPEN_CREDIT = /[[(][^[\]()]{2,40}[\])]?$/u;

/** As paragraphs are by typists: two to eight spaces, or a tab. */
function isMovedIn(indent: number): boolean {
  return indent >= 1 && indent <= 8;
}

function bestWidth(breaks: readonly { text: string; next: string }[]): number | null {
  const widths = [...new Set(breaks.map(({ text }) => text.length))].sort((a, b) => b - a);
  const narrowest = isUnspaced(breaks) ? NARROWEST_UNSPACED : NARROWEST_WRAP;
  const sensible = widths.filter((width) => width <= WIDEST_WRAP && width >= narrowest).slice(0, 12);
  const sample = breaks.slice(0, 400);
  for (const width of sensible) {
    const fitting = sample.filter(({ text }) => text.length <= width);
    const forced = fitting.filter(({ text, next }) => isForced(text, next, width)).length;
    const lower = fitting.filter(
      ({ text, next }) => !ENDS_SENTENCE.test(text) && STARTS_LOWER.test(next),
    ).length;
    if (fitting.length < sample.length * 0.8) return null;
    if (forced >= 2 && forced >= fitting.length * 0.6 && lower >= forced * 0.3) return width;
    if (forced >= 3 && forced >= fitting.length * 0.75 && isUnspaced(sample)) return width;
  }
  // Ragged lines, as text recognition and some mail programs leave them.
  const lower = sample.filter(
    ({ text, next }) => !ENDS_SENTENCE.test(text) && STARTS_LOWER.test(next),
  ).length;
  // One or two breaks in all, each in the middle of a long sentence.
  const isFew =
    sample.length > 0 &&
    sample.length < 4 &&
    lower === sample.length &&
    sample.every(({ text }) => text.length >= 50);
  return isFew || (lower >= 4 && lower >= sample.length * 0.45) ? (sensible[0] ?? null) : null;
}

function isForced(text: string, next: string, width: number): boolean {
  if (NO_SPACES_SCRIPT.test(text.slice(-1))) return text.length >= width - 2;
  const firstWord = /^\S+/u.exec(next)?.[0] ?? "";
  return text.length + 1 + firstWord.length > width;
}

function isUnspaced(breaks: readonly { text: string }[]): boolean {
  return breaks.filter(({ text }) => NO_SPACES_SCRIPT.test(text.slice(-1))).length > breaks.length / 2;
}

/** @param isInside the paragraph's first line is moved in, and this one is not */
function goesOn(previous: string, text: string, line: Line, wrapping: Wrapping, isInside: boolean): boolean {
  if (wrapping.width === null || STARTS_ITEM.test(text) || ENDS_STAMP.test(previous)) return false;
  if (IN_COLUMNS.test(previous) || JUMP.test(text) || JUMP.test(previous)) return false;
  const isFull = previous.length > wrapping.width * UNEVEN && !ENDS_SENTENCE.test(previous);
  if (ADDRESS_ALONE.test(text) && !isFull) return false;
  if (NAMED_BYLINE.test(text) && !ENDS_SENTENCE.test(previous) && !endsOpen(previous)) return false;
  if (ABBREVIATED.test(previous) && previous.length > wrapping.width * UNEVEN) return true;
  if (BROKEN_WORD.test(previous) && STARTS_LOWER.test(text)) return true;
  if (previous.length > wrapping.width + 2) return false;
  if (!ENDS_SENTENCE.test(previous) && STARTS_LOWER.test(text) && previous.length > wrapping.width * 0.5)
    return true;
  const isSame = !ENDS_SENTENCE.test(previous) || (wrapping.isParted && line.indent === 0);
  if (wrapping.isPrinted && isSame && previous.length > wrapping.width * UNEVEN) return true;
  // Below a full stop a line of some length goes on as well; a shorter one may be a heading.
  if (isInside && wrapping.isIndented && !ENDS_SENTENCE.test(previous))
    return previous.length > wrapping.width * RAGGED;
  if (isInside && wrapping.isIndented && text.length > wrapping.width * RAGGED)
    return previous.length > wrapping.width * UNEVEN;
  const isNewParagraph = ENDS_SENTENCE.test(previous) && line.indent >= 2 && line.indent <= 8;
  return !isNewParagraph && isForced(previous, text, wrapping.width);
}

function wordsOf(source: string): Set<string> {
  return new Set(
    source
      .slice(0, 200_000)
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu),
  );
}

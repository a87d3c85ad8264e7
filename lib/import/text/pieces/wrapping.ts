import { BROKEN_WORD, NO_SPACES_SCRIPT, STARTS_LOWER } from "./hyphens";
import { ENDS_SENTENCE, ENDS_STAMP, isForced, isMovedIn, STARTS_CONTROL, WIDEST_WRAP } from "./line-ends";
import type { Line } from "./lines";

const NARROWEST_WRAP = 24;
/** The same in scripts without spaces, whose signs are twice as wide. */
const NARROWEST_UNSPACED = 12;

/** No line of a poem or a list is so long and stops in the middle of a sentence. */
const TORN = 45;
const BYLINE = /^(?:by|von|par|de|por|di|door)\s\p{Lu}/u;

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
        : [{ text, next: block[index + 1] ?? "", indent: blocks[place]?.[index]?.indent ?? 0 }];
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
  const width =
    inner.length === 0 ? null : (bestWidth(inner) ?? tornWidth(running) ?? bestWidth(withIndents(inner)));
  const broken = running.filter(({ text, next }) => BROKEN_WORD.test(text) && STARTS_LOWER.test(next)).length;
  return {
    width,
    isPrinted: broken >= 3,
    isParted: isParted(texts),
    isIndented: hasIndents(source, blocks),
    words: width === null ? new Set() : wordsOf(source),
  };
}

/** The space before a paragraph's first line took as much of the width: where most paragraphs are short, that decides. */
function withIndents(breaks: readonly { text: string; next: string; indent: number }[]) {
  return breaks.map(({ text, next, indent }) => ({ text: " ".repeat(indent) + text, next }));
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

function isUnspaced(breaks: readonly { text: string }[]): boolean {
  return breaks.filter(({ text }) => NO_SPACES_SCRIPT.test(text.slice(-1))).length > breaks.length / 2;
}

function wordsOf(source: string): Set<string> {
  return new Set(
    source
      .slice(0, 200_000)
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu),
  );
}

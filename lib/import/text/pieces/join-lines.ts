import { endsOpen } from "@/lib/import/text/words/prose";
import { BROKEN_WORD, joinBetween, STARTS_LOWER } from "./hyphens";
import { ENDS_SENTENCE, ENDS_STAMP, isForced, isMovedIn, WIDEST_WRAP } from "./line-ends";
import type { Line } from "./lines";
import type { Run } from "./piece";
import type { Wrapping } from "./wrapping";

/** No sentence ends with "Mr." */
const ABBREVIATED =
  /(?:^|\s)(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|St|Sgt|Capt|Col|Gen|Lt|Gov|Sen|Rep|Hon|Mme|Mlle|Sr|Sra|Fr|Hr|Nr|No|vs|\p{Lu})\.$/u;

const STARTS_ITEM =
  /^(?:[-*•·▪◦–—_]\s|\d{1,3}[.)]\s|\([a-z\d]\)\s|Q[.:]\s|A[.:]\s|#{1,6}\s|-\d{1,2}-$|\([Mm][Oo][Rr][Ee]\)$|\^|\p{Lu}{2,4}-\p{Lu}{2,4}-\d\d-\d\d)/u;

/** "(Continued on Page 7, Column 2)": where the story goes on, on a line of its own in whatever column. */
const JUMP =
  /^[([](?:continued|cont['’.]?d?|turn|see|fortsetzung|suite|segue|sigue|contin[uú]a|vervolg)\b[^()[\]]{1,40}\d[^()[\]]{0,16}[)\]]\.?$/iu;

/** "GOOSE/vaughn        3-7-91        page 1": set in columns, as slugs are and no text is. */
const IN_COLUMNS = /\S {5,}\S/u;

/** "The Marlow Courier | Tuesday, May 22, 2018 | Page A3": set in fields, as running heads are. */
const IN_BARS = /\S \| [^|]+ \| \S/u;

/** A line in a column is at least this share of its width, unless its paragraph ends. */
const UNEVEN = 0.8;

/** Typists end a line earlier: the next word may have fitted. */
const RAGGED = 0.6;

/** "by Rosamund Pike-Vickery": a whole line of nothing but who wrote it. */
const NAMED_BYLINE = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)(?: \p{Lu}[\p{L}'’.-]+){2,4}$/u;

/** Browsers print the page's address on a line of its own; it fits on no other, however short that is. */
const ADDRESS_ALONE = /^https?:\/\/\S+$/iu;

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

/** @param isInside the paragraph's first line is moved in, and this one is not */
function goesOn(previous: string, text: string, line: Line, wrapping: Wrapping, isInside: boolean): boolean {
  if (wrapping.width === null || STARTS_ITEM.test(text) || ENDS_STAMP.test(previous)) return false;
  if (IN_COLUMNS.test(previous) || IN_BARS.test(previous) || JUMP.test(text) || JUMP.test(previous))
    return false;
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

import { type Line, trimSpan, withTextAt } from "./lines";

/** "  12  ", "12:", "[12]", "012|": a number at the start of a line, and white space or nothing behind it. */
const NUMBER = /^[[(]?(\d{1,5})([\])]?[.:|]?)(?:\s+|$)/u;
/** Fewer lines may be a list. */
const FEWEST = 4;
/** No page has fewer lines. */
const SHORTEST_PAGE = 6;
/** This share of the lines has a number, and of the numbers follows the one above: some programs skip a line. */
const MOST = 0.9;

interface Numbered {
  line: Line;
  value: number;
  /** What stands behind the digits: "." and ")" number lists, too. */
  sign: string;
  /** Where the digits end, counted from the start of the line. */
  column: number;
  /** Offset of the first sign behind the number. */
  textAt: number;
}

/**
 * The lines without the numbers that an editor, a printer or a court put before each of them. A line that
 * has nothing but its number is blank; the number still belongs to the line.
 *
 * Numbers alone prove nothing, since a ranking has them as well: blank lines must be numbered, or sentences
 * go on from one number to the next, or the numbers be set flush right.
 */
export function withoutLineNumbers(source: string, lines: readonly Line[]): readonly Line[] {
  const written = lines.filter(({ start, end }) => start < end);
  const numbered = written.flatMap((line) => numberOf(source, line) ?? []);
  if (numbered.length < FEWEST || numbered.length < written.length * MOST) return lines;
  if (!isCounting(numbered) || !isLayout(source, numbered)) return lines;
  const byLine = new Map(numbered.map((entry) => [entry.line, entry]));
  return lines.map((line) => {
    const entry = byLine.get(line);
    return entry ? withTextAt(source, line, entry.textAt) : line;
  });
}

function numberOf(source: string, line: Line): Numbered | null {
  const match = NUMBER.exec(source.slice(line.start, Math.min(line.end, line.start + 20)));
  if (!match?.[1] || line.quoted > 0) return null;
  const { indent, start } = line;
  return {
    line,
    value: Number(match[1]),
    sign: match[2] ?? "",
    column: indent + match[0].trimEnd().length,
    textAt: trimSpan(source, { start: start + match[0].length, end: line.end }).start,
  };
}

/** One by one; pages begin again. */
function isCounting(numbered: readonly Numbered[]): boolean {
  const steps = numbered.slice(1).filter(({ value }, index) => {
    const before = numbered[index]?.value ?? 0;
    return value === before + 1 || (value === 1 && before >= SHORTEST_PAGE);
  });
  return steps.length >= (numbered.length - 1) * MOST;
}

function isLayout(source: string, numbered: readonly Numbered[]): boolean {
  const texts = numbered.map(({ line, textAt }) => source.slice(textAt, line.end));
  if (texts.some((text) => text === "")) return true;
  const goingOn = texts.filter(
    (text, index) => index > 0 && /^\p{Ll}/u.test(text) && /[\p{Ll},]$/u.test(texts[index - 1] ?? ""),
  );
  if (goingOn.length >= 2) return true;
  const isFlush = new Set(numbered.map(({ column }) => column)).size === 1;
  const isPadded = numbered.some(({ line }) => source[line.start] === "0");
  const widths = new Set(numbered.map(({ value }) => String(value).length));
  return isFlush && (isPadded || widths.size > 1) && numbered.every(({ sign }) => !/[.)]/u.test(sign));
}

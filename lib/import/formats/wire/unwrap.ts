import type { Rich } from "@/lib/import/formats/sheet";

/** Shorter lines than this end where somebody meant them to. */
const WRAPPED = 45;

/**
 * A text whose paragraphs begin with an indented line, as wires of plain lines write them, with each paragraph on a
 * line of its own and an empty line before it. Any other text stays as it is.
 */
export function unwrapped(text: string): string {
  const lines = text
    .replaceAll("\r", "")
    .split("\n")
    .map((line) => line.trimEnd());
  const indented = lines.filter(isIndented).length;
  const wrapped = lines.filter((line, index) => line !== "" && isContinued(lines[index + 1]));
  const length = wrapped.reduce((sum, line) => sum + line.length, 0) / Math.max(1, wrapped.length);
  if (indented < 2 || (wrapped.length > 0 && length < WRAPPED)) return text;
  return lines
    .map((line, index) => {
      if (index === 0 || line === "") return line;
      if (isIndented(line)) return `\n\n${line}`;
      return goesOn(lines[index - 1] ?? "", line) ? ` ${line}` : `\n${line}`;
    })
    .join("");
}

/** A short line ended where it was meant to: a slug line, a headline. So did what comes before "==Agency". */
const goesOn = (line: string, next: string): boolean => line.length >= WRAPPED && !/^[=*#_]{2}/u.test(next);

const isIndented = (line: string): boolean => /^(?: {2,}|\t)\s*\S/u.test(line);
const isContinued = (line: string | undefined): boolean => line !== undefined && /^\S/u.test(line);

/** So many breaks tell a habit. */
const ENOUGH = 3;
const LONGEST = 95;

/**
 * Parts whose line breaks are those of somebody's screen, without them: nearly all lines of the whole body end at
 * about the same length, and most go on with a small letter. Verses and lists of results do neither.
 */
export function withoutWraps<Part extends { rich: Rich }>(parts: readonly Part[]): readonly Part[] {
  const broken = parts.flatMap(({ rich }) => rich.text.split("\n").slice(0, -1));
  const next = parts.flatMap(({ rich }) => rich.text.split("\n").slice(1));
  const long = broken.filter(({ length }) => length >= WRAPPED && length <= LONGEST).length;
  const small = next.filter((line) => /^[\p{Ll}\d("“]/u.test(line)).length;
  if (broken.length < ENOUGH || long < broken.length * 0.8 || small < broken.length * 0.5) return parts;
  return parts.map((part) => ({
    ...part,
    rich: { ...part.rich, text: part.rich.text.replaceAll("\n", " ") },
  }));
}

/** Lines are wrapped at a width between these. */
const NARROWEST = 55;
const WIDEST = 90;

/**
 * Plain text of a mail whose lines were wrapped at a width, with each paragraph on one line: a line goes on in the
 * next where that one's first word would not have fitted. Quoted lines, headers and lists stay lines.
 */
export function withoutMailWraps(text: string): string {
  const lines = text
    .replaceAll("\r", "")
    .split("\n")
    .map((line) => line.trimEnd());
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0);
  if (width < NARROWEST || width > WIDEST) return text;
  const goesOn = lines.map((line, index) => {
    const next = lines[index + 1] ?? "";
    const word = /^\S+/u.exec(next)?.[0] ?? "";
    return line !== "" && word !== "" && !OWN_LINE.test(next) && line.length + 1 + word.length > width;
  });
  if (goesOn.filter(Boolean).length < ENOUGH) return text;
  return lines
    .map((line, index) => `${line}${goesOn[index] ? " " : "\n"}`)
    .join("")
    .trimEnd();
}

const OWN_LINE = /^(?:[>*•·–—-]|\d+[.)]\s|[\p{L}-]{2,14}:\s)/u;

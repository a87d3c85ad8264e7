import type { Span } from "@/lib/import/imported-story";

/** One line of the source, white space at both ends left out. A blank line is empty: `start === end`. */
export interface Line extends Span {
  /** Where the words begin: after quoting marks such as "> > ". */
  textStart: number;
  /** How many quoting marks stand before the words. */
  quoted: number;
  /** Characters of white space before the words, tabs counted as one; the space that follows a quoting mark is none. */
  indent: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const GREATER_THAN = 0x3e;

/** The source as lines, whatever ends them (LF, CR, CRLF, form feed, Unicode separators). */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 0; at <= source.length; at++) {
    const code = at === source.length ? LINE_FEED : source.charCodeAt(at);
    if (!isLineEnd(code)) continue;
    lines.push(toLine(source, from, at));
    if (code === CARRIAGE_RETURN && source.charCodeAt(at + 1) === LINE_FEED) at++;
    from = at + 1;
  }
  return lines;
}

function isLineEnd(code: number): boolean {
  return (code >= LINE_FEED && code <= CARRIAGE_RETURN) || code === 0x2028 || code === 0x2029;
}

function toLine(source: string, from: number, to: number): Line {
  const trimmed = trimSpan(source, { start: from, end: to });
  const line = { ...trimmed, textStart: trimmed.start, quoted: 0, indent: trimmed.start - from };
  return withTextAt(source, line, trimmed.start);
}

/** The line with its words beginning at that offset or behind the quoting marks there. What stands before belongs to the line. */
export function withTextAt(source: string, line: Line, from: number): Line {
  let textStart = from;
  let quoted = 0;
  // The column of the words: a number before them is as wide as white space.
  let indent = line.indent + from - line.start;
  for (let at = from; at < line.end; at++) {
    const isMark = source.charCodeAt(at) === GREATER_THAN;
    if (!isMark && source[at] !== " ") break;
    if (isMark) quoted++;
    indent = isMark ? -1 : indent + 1;
    if (quoted > 0) textStart = at + 1;
  }
  return { ...line, textStart, quoted, indent: Math.max(0, indent) };
}

/** The span without white space at its ends; an all-white span becomes empty. */
export function trimSpan(source: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isWhite(source.charCodeAt(start))) start++;
  while (end > start && isWhite(source.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space exactly as `String.prototype.trim` and `\s` see it: the tiling law is measured with those. */
export function isWhite(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

import { endsAsSentence } from "@/lib/import/text/words/prose";
import { joinLines } from "./join-lines";
import { withoutLineNumbers } from "./line-numbers";
import type { Line } from "./lines";
import { splitLines } from "./lines";
import { type Piece, toPiece } from "./piece";
import { findWrapping, type Wrapping } from "./wrapping";

/** "• ", "- ", "_ " as agencies have it, "3) ": a sign, then white space. A dash before a capital in a running text is dialogue, not a list. */
const BULLET = /^(?:[*•·▪◦‣⁃●○■□▢☐☑✓✔✅➤►▶→➔❖◆◇▸▹]|[-–—_](?=\s+\S))\s+/u;

/** Blocks that are not read are kept one by one up to here, and below it in one. */
const MOST_UNREAD = 50_000;

/** No story has more lines; what lies below is kept in whole blocks. */
const MOST_LINES = 12_000;

/** This share of the lines of a forwarded text is quoted; above it may stand who forwards it, and why. */
const FORWARDED = 0.9;

export interface Cut {
  pieces: Piece[];
  /** Blocks of lines so far down that they are not worth reading, one piece each. */
  unread: Piece[];
}

/**
 * The source cut into pieces, in order: paragraphs with their hard wraps undone, or single lines where
 * lines stand for themselves. Everything but white space is owned by exactly one piece.
 */
export function cutIntoPieces(source: string): Cut {
  const lines = withoutMargin(withoutLineNumbers(source, splitLines(source)));
  const { blocks, bare } = toBlocks(lines.slice(0, MOST_LINES));
  const wrapping = findWrapping(source, blocks);
  const forwarded = forwardedLevel(lines);
  const pieces = blocks.flatMap((block, group) => toPieces(source, block, group, { ...wrapping, forwarded }));
  const orphans = ownBareMarks(source, pieces, bare);
  return {
    pieces: [...orphans, ...pieces],
    unread: unreadBlocks(source, lines.slice(MOST_LINES), blocks.length),
  };
}

function unreadBlocks(source: string, lines: readonly Line[], group: number): Piece[] {
  const blocks: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { start, end } of lines) {
    const last = blocks.at(-1);
    if (start === end) isOpen = false;
    else if (last && (isOpen || blocks.length === MOST_UNREAD)) last.end = end;
    else {
      blocks.push({ start, end });
      isOpen = true;
    }
  }
  return blocks.map((span, index) => toPiece(source, [{ ...span, join: "space" }], group + index, [span]));
}

/** Lines between blank lines belong together; a line of quoting marks alone counts as blank. */
function toBlocks(lines: readonly Line[]): { blocks: Line[][]; bare: Line[] } {
  const blocks: Line[][] = [];
  const bare: Line[] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    const isBlank = line.start === line.end;
    const isBare = !isBlank && line.textStart >= line.end;
    if (isBare) bare.push(line);
    if (isBlank || isBare) open = null;
    else if (open) open.push(line);
    else {
      open = [line];
      blocks.push(open);
    }
  }
  return { blocks, bare };
}

/** White space that stands before every line moves none of them in. */
function withoutMargin(lines: readonly Line[]): Line[] {
  const written = lines.filter(({ textStart, end }) => textStart < end);
  const margin = written.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return lines.map((line) => ({ ...line, indent: Math.max(0, line.indent - margin) }));
}

/** Where nearly every line is quoted, the text was forwarded: so many marks before a line quote nothing. */
function forwardedLevel(lines: readonly Line[]): number {
  const written = lines.filter(({ start, end }) => start < end);
  const quoted = written.filter((line) => line.quoted > 0);
  if (quoted.length < 3 || quoted.length < written.length * FORWARDED) return 0;
  return quoted.reduce((least, line) => Math.min(least, line.quoted), Number.POSITIVE_INFINITY);
}

function toPieces(
  source: string,
  block: readonly Line[],
  group: number,
  wrapping: Wrapping & { forwarded: number },
): Piece[] {
  const starts = new Map(block.map((line) => [line.textStart, line]));
  const paragraphs = joinLines(source, block, wrapping);
  const dashes = paragraphs.filter(([run]) => run && /[–—]/u.test(source.charAt(run.start))).length;
  return paragraphs.map((runs) => {
    const spans = runs.map(({ start, end }) => ({ start: starts.get(start)?.start ?? start, end }));
    const first = runs[0];
    const line = first && starts.get(first.start);
    const piece = toPiece(source, runs, group, spans);
    if (line && line.quoted > wrapping.forwarded) piece.marker = "quote";
    return isNoItem(piece.text, paragraphs.length, dashes) ? piece : withoutBullet(source, piece);
  });
}

/** A list has several dashes. One before a whole sentence opens a speech; one below other lines names who said them. */
function isNoItem(text: string, paragraphs: number, dashes: number): boolean {
  return /^[–—]\s*\S/u.test(text) && dashes === 1 && (paragraphs > 1 || endsAsSentence(text));
}

function withoutBullet(source: string, piece: Piece): Piece {
  const first = piece.runs[0];
  if (!first) return piece;
  const sign = BULLET.exec(source.slice(first.start, Math.min(first.end, first.start + 12)));
  if (!sign || first.start + sign[0].length >= first.end) return piece;
  // "* * *" is a rule.
  if (!/[\p{L}\p{N}\p{S}]/u.test(piece.text)) return piece;
  const runs = [{ ...first, start: first.start + sign[0].length }, ...piece.runs.slice(1)];
  return { ...toPiece(source, runs, piece.group, piece.spans), marker: "bullet" };
}

/** A quoting mark alone on its line says nothing, but somebody must own it: the piece before it, or a piece of its own. */
function ownBareMarks(source: string, pieces: readonly Piece[], bare: readonly Line[]): Piece[] {
  let index = 0;
  const orphans: Piece[] = [];
  for (const line of bare) {
    while (index < pieces.length && (pieces[index]?.spans[0]?.start ?? 0) < line.start) index++;
    const owner = pieces[index - 1];
    if (owner) owner.spans.push({ start: line.start, end: line.end });
    else orphans.push({ ...toPiece(source, [], -1, [{ start: line.start, end: line.end }]) });
  }
  return orphans;
}

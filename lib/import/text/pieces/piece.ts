import type { BlockShape, Decision, Mark, Span } from "@/lib/import/imported-story";
import { isWhite, trimSpan } from "./lines";

/** A stretch of source that is read as text, and how it joins to the next one. */
export interface Run extends Span {
  join: "space" | "none" | "drop-hyphen";
}

/** What a detector decided about a piece. A claimed piece is never claimed again. */
export type Claim = Decision & { shape: BlockShape; rule: string; confidence: number; because: string };

/**
 * The unit that detectors look at: usually one paragraph or one line.
 *
 * `spans` say what of the source it owns (markers, quoting signs and all); `runs` say which of that is
 * read as `text`. Splitting and merging keep both, so the tiling law holds whatever detectors do.
 */
export interface Piece {
  text: string;
  marks: Mark[];
  runs: Run[];
  spans: Span[];
  /** Pieces with no blank line between them share a number. */
  group: number;
  /** The list or quoting sign that stood before the text. */
  marker: "bullet" | "number" | "quote" | null;
  claim: Claim | null;
}

/** A piece from runs; the spans are those of the runs unless given. */
export function toPiece(source: string, runs: Run[], group: number, spans?: Span[]): Piece {
  return {
    text: textOf(source, runs),
    marks: [],
    runs,
    spans: spans ?? runs.map(({ start, end }) => ({ start, end })),
    group,
    marker: null,
    claim: null,
  };
}

/** The runs as one line of clean text: single spaces, no invisible signs, broken words joined. */
export function textOf(source: string, runs: readonly Run[]): string {
  const parts = runs.map((run, index) => {
    const part = cleaned(source.slice(run.start, run.end));
    if (index === runs.length - 1 || run.join === "none") return part;
    return run.join === "drop-hyphen" ? part.slice(0, -1) : `${part} `;
  });
  return parts.join("").replace(/ {2,}/g, " ").trim();
}

/**
 * Cut a piece before the given offset of its text. Both halves keep the group; the claim and marks go.
 *
 * @returns the same piece alone when the cut would leave one side empty
 */
export function cutPiece(source: string, piece: Piece, offset: number): [Piece] | [Piece, Piece] {
  const at = sourceOffset(source, piece, offset);
  const runs = [before(piece.runs, at), after(piece.runs, at)] as const;
  const spans = [before(piece.spans, at), after(piece.spans, at)] as const;
  const owned = spans.map((part) => part.map((span) => trimSpan(source, span)).filter(isNotEmpty));
  const [ownedFirst, ownedSecond] = owned;
  if (!ownedFirst?.length || !ownedSecond?.length) return [piece];
  const first = { ...toPiece(source, runs[0], piece.group, ownedFirst), marker: piece.marker };
  return [first, toPiece(source, runs[1], piece.group, ownedSecond)];
}

/** One piece from several, in source order, joined by spaces. It belongs to the group of the first. */
export function mergePieces(source: string, first: Piece, ...others: readonly Piece[]): Piece {
  const all = [first, ...others];
  const spans = joinTouching(
    source,
    all.flatMap((piece) => piece.spans),
  );
  const merged = toPiece(
    source,
    all.flatMap((piece) => piece.runs),
    first.group,
    spans,
  );
  return { ...merged, marker: first.marker };
}

/** Where the sign at `offset` of the text stands in the source (the end of the piece for the text's end). */
export function sourceOffset(source: string, piece: Piece, offset: number): number {
  return placesOf(source, piece, [offset])[0] ?? 0;
}

/** {@link sourceOffset} for many, in one walk through the piece. */
export function sourceOffsets(source: string, piece: Piece, offsets: readonly number[]): number[] {
  const rising = [...new Set(offsets)].sort((a, b) => a - b);
  const places = placesOf(source, piece, rising);
  const byOffset = new Map(rising.map((offset, index) => [offset, places[index] ?? 0]));
  return offsets.map((offset) => byOffset.get(offset) ?? 0);
}

function placesOf(source: string, piece: Piece, offsets: readonly number[]): number[] {
  const places: number[] = [];
  let seen = 0;
  let last = "";
  const isDone = () => places.length === offsets.length;
  const meet = (at: number) => {
    while (!isDone() && (offsets[places.length] ?? 0) <= seen) places.push(at);
    seen++;
  };
  while (!isDone() && (offsets[places.length] ?? 0) <= 0) places.push(piece.runs[0]?.start ?? 0);
  for (const [index, run] of piece.runs.entries()) {
    const isLast = index === piece.runs.length - 1;
    const end = run.join === "drop-hyphen" && !isLast ? run.end - 1 : run.end;
    for (let at = run.start; at < end && !isDone(); at++) {
      const sign = cleanedSign(source, at);
      if (sign === "" || (sign === " " && (last === " " || seen === 0))) continue;
      meet(at);
      last = sign;
    }
    if (isDone()) return places;
    if (run.join === "space" && last !== " " && !isLast && seen > 0) {
      meet(run.end);
      last = " ";
    }
  }
  while (!isDone()) places.push(piece.runs.at(-1)?.end ?? 0);
  return places;
}

/** The source span of a stretch of the piece's text. */
export function spanOf(source: string, piece: Piece, from: number, to: number): Span {
  const start = sourceOffset(source, piece, from);
  return { start, end: to <= from ? start : sourceOffset(source, piece, to - 1) + 1 };
}

// Signs that show nothing: controls, soft hyphen, zero-width spaces. Joiners (U+200C, U+200D) and marks of
// direction stay, because Persian, Hindi and emoji need them.
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu;
/** All white space but one plain space, which is most of it and stays. */
const PLAIN_WHITE = /[\t-\r\u2028\u2029][\t-\r \u2028\u2029]*| [\t-\r \u2028\u2029]+/g;

function cleaned(slice: string): string {
  return slice.replace(PLAIN_WHITE, " ").replace(INVISIBLE, "");
}

function cleanedSign(source: string, at: number): string {
  const code = source.charCodeAt(at);
  if (code > 0x20 && code < 0x7f) return source.charAt(at);
  return cleaned(source.charAt(at));
}

function before<T extends Span>(parts: readonly T[], at: number): T[] {
  return parts.filter((part) => part.start < at).map((part) => ({ ...part, end: Math.min(part.end, at) }));
}

function after<T extends Span>(parts: readonly T[], at: number): T[] {
  return parts.filter((part) => part.end > at).map((part) => ({ ...part, start: Math.max(part.start, at) }));
}

function isNotEmpty(span: Span): boolean {
  return span.end > span.start;
}

function joinTouching(source: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.end <= span.start && isAllWhite(source, last.end, span.start)) last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

function isAllWhite(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isWhite(source.charCodeAt(at))) return false;
  return true;
}

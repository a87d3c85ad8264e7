import { type Piece, type Run, sourceOffsets, textOf } from "./piece";

/** A stretch of a piece's text, in its offsets. */
export interface Stretch {
  from: number;
  to: number;
}

/** The piece without these stretches of its text; it still owns them. The same piece where there are none. */
export function withoutStretches(source: string, piece: Piece, stretches: readonly Stretch[]): Piece {
  const filled = stretches.filter(({ from, to }) => to > from);
  if (filled.length === 0) return piece;
  const starts = sourceOffsets(
    source,
    piece,
    filled.map(({ from }) => from),
  );
  const lasts = sourceOffsets(
    source,
    piece,
    filled.map(({ to }) => to - 1),
  );
  const gaps = starts.map((start, index) => ({ start, end: (lasts[index] ?? start) + 1 }));
  const runs = gaps.reduce((rest, gap) => rest.flatMap((run) => withoutGap(run, gap)), piece.runs);
  return { ...piece, runs, text: textOf(source, runs) };
}

function withoutGap(run: Run, gap: { start: number; end: number }): Run[] {
  if (gap.end <= run.start || gap.start >= run.end) return [run];
  const parts: Run[] = [];
  if (gap.start > run.start) parts.push({ start: run.start, end: gap.start, join: "none" });
  if (gap.end < run.end) parts.push({ ...run, start: gap.end });
  const last = parts.at(-1);
  if (last && gap.end >= run.end) last.join = run.join;
  return parts;
}

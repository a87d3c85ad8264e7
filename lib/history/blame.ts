import type { StepMap } from "@tiptap/pm/transform";
import type { Move } from "./trace";

/** A stretch of an earlier document that stands at `origin` in the one that was asked about. */
export interface Stretch {
  from: number;
  to: number;
  origin: number;
}

/** Where what was asked about stood, while the log is gone back over. */
export interface WayBack {
  /** What nobody has claimed yet, where it stands now. */
  rest(): readonly Stretch[];
  /** Go back over a step: what it put there is claimed and answered, the rest is where it stood before. */
  over(maps: readonly StepMap[]): Stretch[];
  /** Something that was claimed stood elsewhere after all: it is asked about again. */
  again(stretches: readonly Stretch[]): void;
}

/** Begin to go back from a document. Claimed and unclaimed stretches together are always what was asked about. */
export function wayBack(asked: Stretch): WayBack {
  // Moved in place: a story has thousands of stretches, and its log thousands of steps.
  let rest: Stretch[] = [{ ...asked }];
  return {
    rest: () => rest,
    over(maps) {
      const claimed: Stretch[] = [];
      for (const map of maps.toReversed()) {
        for (const range of rangesOf(map).reverse()) rest = backOver(range, rest, claimed);
      }
      return claimed;
    },
    again(stretches) {
      rest.push(...stretches.map((stretch) => ({ ...stretch })));
    },
  };
}

/** What a map replaced, in positions of the document after it. Undone from the end, each stands where it says. */
interface Range {
  from: number;
  to: number;
  grown: number;
}

function rangesOf(map: StepMap): Range[] {
  const ranges: Range[] = [];
  map.forEach((oldStart, oldEnd, from, to) => {
    ranges.push({ from, to, grown: to - from - (oldEnd - oldStart) });
  });
  return ranges;
}

function backOver(range: Range, rest: Stretch[], claimed: Stretch[]): Stretch[] {
  let pieces: Stretch[] | null = null;
  for (const [place, stretch] of rest.entries()) {
    const isBefore = stretch.to <= range.from;
    if (stretch.from >= range.to) {
      stretch.from -= range.grown;
      stretch.to -= range.grown;
    } else if (!isBefore) {
      pieces ??= rest.slice(0, place);
      pieces.push(...cut(stretch, range, claimed));
      continue;
    }
    pieces?.push(stretch);
  }
  return pieces ?? rest;
}

function cut(stretch: Stretch, { from, to, grown }: Range, claimed: Stretch[]): Stretch[] {
  const part = (start: number, end: number) => ({
    from: start,
    to: end,
    origin: stretch.origin + start - stretch.from,
  });
  const [start, end] = [Math.max(stretch.from, from), Math.min(stretch.to, to)];
  if (end > start) claimed.push(part(start, end));
  const pieces: Stretch[] = [];
  if (stretch.from < from) pieces.push(part(stretch.from, from));
  if (stretch.to > to) {
    const behind = part(to, stretch.to);
    pieces.push({ ...behind, from: behind.from - grown, to: behind.to - grown });
  }
  return pieces;
}

/**
 * Who last changed what stands at a position without moving it, or put it there: the marks of a letter, the attributes
 * of a node. Null when it was so from the beginning.
 */
export function lastToChange(position: number, moves: readonly Move[]): number | null {
  const way = wayBack({ from: position, to: position + 1, origin: 0 });
  for (const { maps, touched, by } of moves.toReversed()) {
    const [at] = way.rest();
    if (!at) break;
    if (touched && touched.from <= at.from && at.from < touched.to) return by;
    way.over(maps);
    if (way.rest().length === 0) return by;
  }
  return null;
}

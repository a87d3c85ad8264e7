import type { Change } from "prosemirror-changeset";
import { textDifference } from "@/lib/format/difference";
import type { Part } from "./types";
import type { Unit } from "./units";

type Changes = readonly Change<number>[];

interface Whose {
  from: number;
  to: number;
  by: number;
}

const NOTHING: readonly Whose[] = [];

/** Text of an older unit: what stayed somewhere, and what went. */
export const partsBefore = (unit: Unit, changes: Changes): Part[] =>
  partsOfOne(unit, changes, (change) => ({ kind: "removed", start: change.fromA, spans: change.deleted }));

/** Text of a newer unit: what was there somewhere, and what came. */
export const partsAfter = (unit: Unit, changes: Changes): Part[] =>
  partsOfOne(unit, changes, (change) => ({ kind: "added", start: change.fromB, spans: change.inserted }));

function partsOfOne(
  unit: Unit,
  changes: Changes,
  side: (change: Change<number>) => { kind: Part["kind"]; start: number; spans: Change<number>["deleted"] },
): Part[] {
  const parts: Part[] = [];
  let at = unit.from;
  for (const change of changes) {
    const { kind, start, spans } = side(change);
    for (const { from, to, by } of spansWithin(unit, start, spans)) {
      push(parts, "same", unit.text.slice(at - unit.from, from - unit.from), null);
      push(parts, kind, unit.text.slice(from - unit.from, to - unit.from), by);
      at = to;
    }
  }
  push(parts, "same", unit.text.slice(at - unit.from), null);
  return parts;
}

/** Text of a unit and of what it became, in one: what went stands before what came in its place. */
export function partsOfBoth(one: Unit, other: Unit, changes: Changes): Part[] {
  const parts: Part[] = [];
  let at = other.from;
  const sameUpTo = (end: number) => {
    const to = Math.min(end, other.to);
    if (to <= at) return;
    push(parts, "same", other.text.slice(at - other.from, to - other.from), null);
    at = to;
  };
  for (const change of changes) {
    const gone = spansWithin(one, change.fromA, change.deleted);
    const come = spansWithin(other, change.fromB, change.inserted);
    if (gone.length + come.length === 0) continue;
    sameUpTo(change.fromB);
    for (const { from, to, by } of gone)
      push(parts, "removed", one.text.slice(from - one.from, to - one.from), by);
    for (const { from, to, by } of come) {
      sameUpTo(from);
      push(parts, "added", other.text.slice(from - other.from, to - other.from), by);
      at = to;
    }
  }
  sameUpTo(other.to);
  return parts;
}

/** A unit that was taken away whole and put in anew, such as a paragraph that was moved: compared by its words. */
export function partsByWords(one: Unit, other: Unit, changes: Changes): Part[] {
  const by = {
    same: null,
    removed: partsBefore(one, changes).find((part) => part.by !== null)?.by ?? null,
    added: partsAfter(other, changes).find((part) => part.by !== null)?.by ?? null,
  };
  return textDifference(one.text, other.text).map((part) => ({ ...part, by: by[part.kind] }));
}

/** The parts of a change that lie in a unit's text. */
function spansWithin(unit: Unit, start: number, spans: Change<number>["deleted"]): readonly Whose[] {
  if (start >= unit.to || spans.length === 0) return NOTHING;
  const found: Whose[] = [];
  let at = start;
  for (const { length, data } of spans) {
    const [from, to] = [Math.max(at, unit.from), Math.min(at + length, unit.to)];
    if (to > from) found.push({ from, to, by: data });
    at += length;
  }
  return found;
}

function push(parts: Part[], kind: Part["kind"], text: string, by: number | null): void {
  if (text === "") return;
  const last = parts.at(-1);
  if (last?.kind === kind && last.by === by) last.text += text;
  else parts.push({ kind, text, by });
}

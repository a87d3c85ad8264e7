import type { Change } from "prosemirror-changeset";
import type { Unit } from "./units";

type Changes = readonly Change<number>[];

/** Who took a unit of the older document from its place, or an edge of it: by joining it to its neighbour. */
export const whoTook = (unit: Unit, changes: Changes): number | null =>
  whoseIn(unit, changes, (change) => ({ start: change.fromA, spans: change.deleted }));

/** Who put a unit of the newer document in its place, or an edge of it: by splitting it off. */
export const whoBrought = (unit: Unit, changes: Changes): number | null =>
  whoseIn(unit, changes, (change) => ({ start: change.fromB, spans: change.inserted }));

/** Was a unit taken away in one place and put in at another? One that was only exchanged stands in one change. */
export function isElsewhere(one: Unit, other: Unit, changes: Changes): boolean {
  const went = changes.find(({ fromA, toA }) => fromA <= one.position && one.position < toA);
  const came = changes.find(({ fromB, toB }) => fromB <= other.position && other.position < toB);
  return went !== undefined && came !== undefined && went !== came;
}

function whoseIn(
  unit: Unit,
  changes: Changes,
  side: (change: Change<number>) => { start: number; spans: Change<number>["deleted"] },
): number | null {
  const [from, to] = [unit.position, unit.position + unit.node.nodeSize];
  for (const change of changes) {
    const { start, spans } = side(change);
    let at = start;
    for (const { length, data } of spans) {
      if (at < to && at + length > from) return data;
      at += length;
    }
  }
  return null;
}

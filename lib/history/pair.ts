import type { Kept } from "./changes";
import type { Unit } from "./units";

/** Which unit of the newer document each of the older one became; units without a pair went or came. */
export function pairUnits(
  before: readonly Unit[],
  after: readonly Unit[],
  kept: readonly Kept[],
): Map<Unit, Unit> {
  const ties = new Map<string, { one: Unit; other: Unit; strength: number }>();
  const tie = (one: Unit | undefined, other: Unit | undefined, strength: number) => {
    if (!one || !other) return;
    const name = `${one.position} ${other.position}`;
    const known = ties.get(name);
    if (known) known.strength += strength;
    else ties.set(name, { one, other, strength });
  };
  const byName = new Map(before.map((unit) => [unit.name, unit]));
  for (const run of kept) tieKept(run, before, after, tie);
  // The same id is the same passage if it has kept a word; else the most words in common win, then the same node.
  for (const unit of after) {
    const one = unit.name === "" ? undefined : byName.get(unit.name);
    tie(one, unit, ties.has(`${one?.position} ${unit.position}`) ? Number.MAX_SAFE_INTEGER : 1);
  }
  const [old, young] = [new Map<Unit, Unit>(), new Set<Unit>()];
  for (const { one, other } of [...ties.values()].sort((a, b) => b.strength - a.strength)) {
    if (old.has(one) || young.has(other)) continue;
    old.set(one, other);
    young.add(other);
  }
  return old;
}

function tieKept(
  run: Kept,
  before: readonly Unit[],
  after: readonly Unit[],
  tie: (one: Unit | undefined, other: Unit | undefined, strength: number) => void,
): void {
  const end = run.after + run.length;
  const back = run.before - run.after;
  for (let at = placeOf(after, run.after); at < after.length; at++) {
    const other = after[at];
    if (!other || other.position >= end) break;
    if (other.position >= run.after) {
      const one = before[placeOf(before, other.position + back)];
      if (one?.position === other.position + back) tie(one, other, 1);
    }
    const [from, to] = [Math.max(other.from, run.after), Math.min(other.to, end)];
    const one = before[placeOf(before, from + back)];
    if (to > from && one && one.from <= from + back && from + back < one.to) tie(one, other, 2 * (to - from));
  }
}

/** Place of the last unit that begins at or before a position, or of the first. */
function placeOf(units: readonly Unit[], position: number): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.position ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

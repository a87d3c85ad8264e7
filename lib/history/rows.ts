import type { Node } from "@tiptap/pm/model";
import type { Change } from "prosemirror-changeset";
import { aspectsOf } from "./aspects";
import { changesOf, type Kept, keptBetween } from "./changes";
import { pairUnits } from "./pair";
import { partsAfter, partsBefore, partsByWords, partsOfBoth } from "./parts";
import { isElsewhere, whoBrought, whoTook } from "./place";
import type { Move, Trace } from "./trace";
import type { Part, Row } from "./types";
import { type Unit, unitsOf } from "./units";

interface Seen {
  changes: readonly Change<number>[];
  kept: readonly Kept[];
  moves: readonly Move[];
}

/**
 * Two documents laid beside each other, passage by passage, in the order of the newer; what went stands where it
 * stood. Every letter of both is in one row: removed and same parts of all rows are the older text, added and same
 * ones the newer.
 */
export function rowsOf(start: Node, trace: Trace): Row[] {
  const changes = changesOf(start, trace);
  const seen: Seen = { changes, kept: keptBetween(start, changes), moves: trace.moves };
  const [before, after] = [unitsOf(start), unitsOf(trace.end)];
  const became = pairUnits(before, after, seen.kept);
  const was = new Map([...became].map(([one, other]) => [other, one]));
  const gone = before.filter((unit) => !became.has(unit));
  const rows: Row[] = [];
  let next = 0;
  for (const unit of after) {
    for (; next < gone.length; next++) {
      const lost = gone[next];
      if (!lost || placeNow(lost.position, changes) > unit.position) break;
      rows.push(removedRow(lost, seen));
    }
    const one = was.get(unit);
    rows.push(one ? pairRow(one, unit, seen) : addedRow(unit, seen));
  }
  return [...rows, ...gone.slice(next).map((unit) => removedRow(unit, seen))].filter(hasSomething);
}

/** Where a position of the older document is in the newer one. */
function placeNow(position: number, changes: Seen["changes"]): number {
  let moved = 0;
  for (const change of changes) {
    if (change.fromA > position) break;
    if (change.toA > position) return change.fromB;
    moved = change.toB - change.toA;
  }
  return position + moved;
}

/** Lists and cells have a row only when something about them changed: their text has rows of its own. */
const hasSomething = (row: Row) =>
  row.kind === "changed" || !["orderedList", "tableCell", "tableHeader"].includes(row.type);

function pairRow(one: Unit, other: Unit, seen: Seen): Row {
  const [before, after] = [partsBefore(one, seen.changes), partsAfter(other, seen.changes)];
  // Taken away whole and put in anew, such as a paragraph that was moved.
  const isApart = other.node.isTextblock
    ? isWholly(before, "removed") && isWholly(after, "added")
    : isElsewhere(one, other, seen.changes);
  const inline = isApart ? partsByWords(one, other, seen.changes) : partsOfBoth(one, other, seen.changes);
  const aspects = aspectsOf(one, other, seen.kept, seen.moves);
  const same = inline.every(({ kind }) => kind === "same") && aspects.length === 0;
  // Its words stayed and stand in another row now, or came from one: it was split or joined.
  const whole = one.text === other.text;
  return {
    ...placeOf(other),
    kind: same && whole ? (isApart ? "moved" : "same") : "changed",
    inline,
    before: isApart ? without(inline, "added") : before,
    after: isApart ? without(inline, "removed") : after,
    aspects,
    by: isApart || (same && !whole) ? (whoBrought(other, seen.changes) ?? whoTook(one, seen.changes)) : null,
    blockId: one.blockId,
  };
}

const isWholly = (parts: readonly Part[], kind: Part["kind"]) =>
  parts.length > 0 && parts.every((part) => part.kind === kind);

const without = (parts: readonly Part[], kind: Part["kind"]) => parts.filter((part) => part.kind !== kind);

function removedRow(unit: Unit, { changes }: Seen): Row {
  const before = partsBefore(unit, changes);
  const inline = without(before, "same");
  return {
    ...placeOf(unit),
    kind: "removed",
    inline,
    before,
    after: null,
    aspects: [],
    by: inline.length === 0 ? whoTook(unit, changes) : null,
    blockId: unit.blockId,
  };
}

function addedRow(unit: Unit, { changes }: Seen): Row {
  const after = partsAfter(unit, changes);
  return {
    ...placeOf(unit),
    kind: "added",
    inline: after,
    before: null,
    after,
    aspects: [],
    by: without(after, "same").length === 0 ? whoBrought(unit, changes) : null,
    blockId: null,
  };
}

const placeOf = ({ node, within }: Unit) => ({ type: node.type.name, within });

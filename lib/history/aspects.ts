import { Mark, type Node } from "@tiptap/pm/model";
import { lastToChange } from "./blame";
import type { Kept } from "./changes";
import type { Move } from "./trace";
import type { AspectChange } from "./types";
import type { Unit } from "./units";

/** So many letters of a link or a bold word are quoted at most. */
const QUOTED = 60;

interface MarkedRun {
  from: number;
  to: number;
  marks: readonly Mark[];
}

/** What else is different between a unit and what it became: kind of block, attributes, marks of words that stayed. */
export function aspectsOf(
  one: Unit,
  other: Unit,
  kept: readonly Kept[],
  moves: readonly Move[],
): AspectChange[] {
  return [...attributesOf(one, other, moves), ...marksOf(one, other, kept, moves)];
}

function attributesOf(one: Unit, other: Unit, moves: readonly Move[]): AspectChange[] {
  const [before, after] = [aspects(one.node), aspects(other.node)];
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  );
  if (changed.length === 0) return [];
  const by = lastToChange(other.position, moves);
  return changed.map((aspect) => ({
    aspect,
    words: "",
    before: before[aspect] ?? "",
    after: after[aspect] ?? "",
    by,
  }));
}

function aspects(node: Node): Record<string, string> {
  const values = Object.entries(node.attrs).filter(([name]) => name !== "id");
  return {
    type: node.type.name,
    ...Object.fromEntries(values.map(([name, value]) => [name, inWords(value)])),
  };
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (value === true) return "yes";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function marksOf(one: Unit, other: Unit, kept: readonly Kept[], moves: readonly Move[]): AspectChange[] {
  const [before, after] = [runsOf(one), runsOf(other)];
  if (before.every(isPlain) && after.every(isPlain)) return [];
  const found: { from: number; to: number; before: readonly Mark[]; after: readonly Mark[] }[] = [];
  for (const run of kept) {
    const back = run.before - run.after;
    const end = Math.min(run.after + run.length, other.to, one.to - back);
    let at = Math.max(run.after, other.from, one.from - back);
    while (at < end) {
      const young = after.find(({ to }) => to > at);
      const old = before.find(({ to }) => to > at + back);
      if (!young || !old) break;
      const to = Math.min(young.to, old.to - back, end);
      const last = found.at(-1);
      if (!Mark.sameSet([...old.marks], [...young.marks])) {
        const joins =
          last?.to === at && Mark.sameSet(last.before, old.marks) && Mark.sameSet(last.after, young.marks);
        if (joins) last.to = to;
        else found.push({ from: at, to, before: old.marks, after: young.marks });
      }
      at = to;
    }
  }
  return found.flatMap((stretch) => {
    const words = other.text.slice(stretch.from - other.from, stretch.to - other.from);
    const by = lastToChange(stretch.from, moves);
    return markChanges(stretch.before, stretch.after).map((change) => ({
      ...change,
      words: words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words,
      by,
    }));
  });
}

const isPlain = ({ marks }: MarkedRun) => marks.length === 0;

function runsOf(unit: Unit): MarkedRun[] {
  const runs: MarkedRun[] = [];
  if (!unit.node.isTextblock) return runs;
  unit.node.forEach((child, offset) => {
    const from = unit.from + offset;
    runs.push({ from, to: from + child.nodeSize, marks: child.marks });
  });
  return runs;
}

function markChanges(before: readonly Mark[], after: readonly Mark[]) {
  const names = new Set([...before, ...after].map(({ type }) => type.name));
  const value = (marks: readonly Mark[], name: string) => {
    const mark = marks.find(({ type }) => type.name === name);
    return mark ? String(mark.attrs.href ?? mark.attrs.kind ?? "yes") : "";
  };
  return [...names]
    .map((aspect) => ({ aspect, before: value(before, aspect), after: value(after, aspect) }))
    .filter((change) => change.before !== change.after);
}

import type { Node } from "@tiptap/pm/model";
import { type Change, ChangeSet, simplifyChanges } from "prosemirror-changeset";
import type { Trace } from "./trace";

/** A stretch that both documents have, at a position in each. */
export interface Kept {
  before: number;
  after: number;
  length: number;
}

/** What steps came to: what went, what came, and whose each part was. Whole words where a word was half changed. */
export function changesOf(start: Node, { moves, end }: Trace): readonly Change<number>[] {
  const maps = moves.flatMap((move) => move.maps);
  const whose = moves.flatMap((move) => move.maps.map(() => move.by));
  if (maps.length === 0) return [];
  return simplifyChanges(ChangeSet.create<number>(start).addSteps(end, maps, whose).changes, end);
}

/** What stands between changes. */
export function keptBetween(start: Node, changes: readonly Change<number>[]): Kept[] {
  const kept: Kept[] = [];
  let [before, after] = [0, 0];
  for (const change of changes) {
    if (change.fromA > before) kept.push({ before, after, length: change.fromA - before });
    before = change.toA;
    after = change.toB;
  }
  if (start.content.size > before) kept.push({ before, after, length: start.content.size - before });
  return kept;
}

import type { Node } from "@tiptap/pm/model";
import { Mapping, Step, Transform } from "@tiptap/pm/transform";
import { schema } from "./schema";
import type { StepJson } from "./types";

/**
 * Move steps over others that were committed meanwhile, exactly as `prosemirror-collab` does it in the editor that
 * made them: both come to the same document.
 *
 * @param document as it is after `over`.
 * @param steps made on the document before `over`.
 * @returns null when one of them has lost its place: its words must not be dropped in silence, so its editor has to
 *   move them itself. Also when a step can't be read.
 */
export function rebaseSteps(
  document: Node,
  steps: readonly StepJson[],
  over: readonly StepJson[],
): StepJson[] | null {
  const read = readAll(steps);
  const done = readAll(over);
  if (!read || !done) return null;
  // Back over one's own steps, on over theirs, and on again over one's own; a position that a step of one's own had
  // made finds itself again, for its way back and its way on mirror each other.
  const mapping = new Mapping([
    ...read.map((step) => step.getMap().invert()).reverse(),
    ...done.map((step) => step.getMap()),
  ]);
  const transform = new Transform(document);
  for (const [index, step] of read.entries()) {
    const back = read.length - index;
    const moved = step.map(mapping.slice(back));
    if (!moved || transform.maybeStep(moved).failed) return null;
    mapping.appendMap(moved.getMap(), back - 1);
  }
  return transform.steps.map((step) => step.toJSON() as StepJson);
}

function readAll(steps: readonly StepJson[]): Step[] | null {
  try {
    return steps.map((json) => Step.fromJSON(schema, json));
  } catch {
    return null;
  }
}

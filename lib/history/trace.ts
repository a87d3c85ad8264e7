import type { Node } from "@tiptap/pm/model";
import { AddMarkStep, AttrStep, RemoveMarkStep, type Step, type StepMap } from "@tiptap/pm/transform";
import type { Logged } from "@/lib/article/log";
import { applied } from "@/lib/article/version-at";
import { mapsOf } from "./step-maps";

/** What the commits between two versions did to positions, in their order. */
export interface Trace {
  moves: Move[];
  /** The document that they lead to. */
  end: Node;
}

/** One step: the maps to go through, and whose it was. */
export interface Move {
  maps: readonly StepMap[];
  /** What it changed without moving it: marks of text, attributes of the node that begins there. */
  touched: { from: number; to: number } | null;
  by: number;
}

/**
 * Follow commits from a document on. `by` names whose each is. With the document that they lead to, those in between
 * are made only where a step asks for them: most of the time goes into making them.
 */
export function follow(
  start: Node,
  commits: readonly Logged[],
  { by, end }: { by: (commit: Logged) => number; end?: Node },
): Trace {
  const waiting: { step: Step; version: number }[] = [];
  let known = start;
  const before = () => {
    for (const { step, version } of waiting.splice(0)) known = applied(known, step, version);
    return known;
  };
  const moves: Move[] = [];
  for (const commit of commits) {
    const whose = by(commit);
    for (const step of commit.steps) {
      moves.push({ maps: mapsOf(step, before), touched: touchedBy(step), by: whose });
      waiting.push({ step, version: commit.version });
    }
  }
  return { moves, end: end ?? before() };
}

function touchedBy(step: Step): Move["touched"] {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return { from: step.from, to: step.to };
  return step instanceof AttrStep ? { from: step.pos, to: step.pos + 1 } : null;
}

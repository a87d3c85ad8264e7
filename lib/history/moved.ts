import type { Node } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import type { Stretch } from "./blame";
import { unitsOf } from "./units";

/** Does the step put whole blocks somewhere? Moving one is taking it away and putting it there again. */
export const bringsBlocks = (step: Step): boolean =>
  step instanceof ReplaceStep &&
  step.slice.openStart === 0 &&
  step.slice.openEnd === 0 &&
  step.slice.content.firstChild?.isBlock === true;

interface Around {
  before: Node;
  after: Node;
  /** What was asked about, where it stood after the commit. */
  stood: readonly Stretch[];
}

/**
 * Of what a commit put somewhere, what it had only moved: passages that stood in the document before under the same id
 * with the same words. They are answered where they stood there; the rest is the commit's own.
 */
export function tellMoved(
  claimed: readonly Stretch[],
  { before, after, stood }: Around,
): { own: Stretch[]; moved: Stretch[] } {
  const known = new Map(unitsOf(before).map((unit) => [unit.name, unit]));
  const units = unitsOf(after).filter(({ name, text }) => name !== "" && text !== "");
  const [own, moved]: [Stretch[], Stretch[]] = [[], []];
  for (const stretch of claimed) {
    const length = stretch.to - stretch.from;
    const position = positionOf(stretch.origin, stood);
    let done = 0;
    const ownUpTo = (end: number) => {
      if (end > done)
        own.push({ from: stretch.from + done, to: stretch.from + end, origin: stretch.origin + done });
    };
    for (const unit of units) {
      const [start, end] = [Math.max(unit.from - position, done), Math.min(unit.to - position, length)];
      const was = known.get(unit.name);
      if (end <= start || was?.text !== unit.text) continue;
      ownUpTo(start);
      const from = was.from + position + start - unit.from;
      moved.push({ from, to: from + end - start, origin: stretch.origin + start });
      done = end;
    }
    ownUpTo(length);
  }
  return { own, moved };
}

function positionOf(origin: number, stood: readonly Stretch[]): number {
  const around = stood.find((one) => one.origin <= origin && origin < one.origin + one.to - one.from);
  return around ? around.from + origin - around.origin : origin;
}

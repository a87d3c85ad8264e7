import { type Act, joined, opposite, sameField } from "./acts";

/** An act that was done. `visit`: typing during one visit of a field is one act. */
interface Done {
  act: Act;
  visit: string | null;
}

/** What was done in a review, in order, and what of it was undone. */
export interface History {
  done: readonly Done[];
  undone: readonly Done[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** One more act. What was undone before it can't be redone any more. */
export function remember({ done }: History, act: Act, visit: string | null = null): History {
  const last = done.at(-1);
  const both = visit !== null && last?.visit === visit ? joined(last.act, act) : null;
  if (!both) return { done: [...done, { act, visit }], undone: [] };
  const [field] = both.fields;
  const cameBack = field !== undefined && sameField(field.from, field.to);
  return { done: cameBack ? done.slice(0, -1) : [...done.slice(0, -1), { act: both, visit }], undone: [] };
}

/** The act that takes the last one back, and the history after it; null when there is none. */
export function undo({ done, undone }: History): { act: Act; history: History } | null {
  const last = done.at(-1);
  if (!last) return null;
  // Typing that goes on after an undo is a new act.
  return {
    act: opposite(last.act),
    history: { done: done.slice(0, -1), undone: [...undone, { ...last, visit: null }] },
  };
}

/** The act that does again what was undone last, and the history after it; null when there is none. */
export function redo({ done, undone }: History): { act: Act; history: History } | null {
  const last = undone.at(-1);
  if (!last) return null;
  return { act: last.act, history: { done: [...done, last], undone: undone.slice(0, -1) } };
}

/** Pause after which typing is another step, in milliseconds. As in the story. */
const STEP_MS = 500;
/** Steps that are remembered, as in the story. */
const DEPTH = 500;

/** Words and the caret in them. */
export interface Words {
  words: string;
  caret: number;
}

/** What can be undone and redone in one box. Immutable: each function answers a new one. */
export interface WordsHistory {
  readonly past: readonly Words[];
  readonly future: readonly Words[];
  /** When it was last typed, in milliseconds; null where the next typing is a step of its own. */
  readonly typedAt: number | null;
}

export const NO_HISTORY: WordsHistory = { past: [], future: [], typedAt: null };

/** The person typed: `before` is what stood there until now. */
export function typed({ past, typedAt }: WordsHistory, before: Words, now: number): WordsHistory {
  const goesOn = typedAt !== null && now - typedAt < STEP_MS;
  return { past: goesOn ? past : [...past, before].slice(-DEPTH), future: [], typedAt: now };
}

/** The step before `now`, and the history without it; null where there is none. */
export function undone(
  { past, future }: WordsHistory,
  now: Words,
): { to: Words; history: WordsHistory } | null {
  const to = past.at(-1);
  return to ? { to, history: { past: past.slice(0, -1), future: [...future, now], typedAt: null } } : null;
}

/** The step after `now` that was undone last; null where there is none. */
export function redone(
  { past, future }: WordsHistory,
  now: Words,
): { to: Words; history: WordsHistory } | null {
  const to = future.at(-1);
  return to ? { to, history: { past: [...past, now], future: future.slice(0, -1), typedAt: null } } : null;
}

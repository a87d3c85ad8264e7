import { type RefObject, useEffect, useEffectEvent } from "react";

/** What the letters do. */
export interface LetterActs {
  /** To the next part (1) or the one before (-1). */
  walk: (step: number) => void;
  /** Restore, or set aside. */
  toggle: () => void;
  /** Restore all that was set aside for the same reason. */
  restoreKind: () => void;
  undo: () => void;
  redo: () => void;
  /** To the next that is to be checked. */
  next: () => void;
  accept: () => void;
}

/**
 * J, K, R, N, A and Z act on the parts of a review wherever the focus is, unless somebody types or answers a dialog;
 * so do the keys for undo and redo that every program has.
 *
 * `everywhere` false leaves the keys to the list alone: who dictates to the browser says letters that are no commands.
 */
export function usePartKeys(
  list: RefObject<HTMLElement | null>,
  everywhere: boolean,
  acts: LetterActs,
): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.altKey) return;
    if (event.metaKey || event.ctrlKey) return command(event);
    if (!(target instanceof Element) || !list.current?.checkVisibility() || isBusy(target)) return;
    const inside = list.current.contains(target);
    if (!inside && !everywhere) return;
    const key = keyOf(event);
    const step = STEPS[key] ?? (inside ? ARROWS[event.key] : undefined);
    const act = step === undefined ? actFor(key, event, acts) : () => acts.walk(step);
    if (!act) return;
    event.preventDefault();
    act();
  });

  // In a field they are the field's own.
  function command(event: KeyboardEvent): void {
    if (!(event.target instanceof Element) || isBusy(event.target)) return;
    const key = keyOf(event);
    const redoes = (key === "z" && event.shiftKey) || (key === "y" && event.ctrlKey);
    if (key !== "z" && !redoes) return;
    event.preventDefault();
    if (redoes) acts.redo();
    else acts.undo();
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

function actFor(
  key: string,
  { shiftKey, repeat }: KeyboardEvent,
  acts: LetterActs,
): (() => void) | undefined {
  if (repeat) return undefined;
  switch (key) {
    case "r":
      return shiftKey ? acts.restoreKind : acts.toggle;
    case "z":
      return shiftKey ? acts.redo : acts.undo;
    case "n":
      return acts.next;
    case "a":
      return acts.accept;
    default:
      return undefined;
  }
}

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };
const ARROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The letter on the key, or where the layout has no Latin letters, the one that stands there on others. */
const keyOf = ({ key, code }: KeyboardEvent): string =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();

const isBusy = (target: Element): boolean =>
  target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null ||
  document.querySelector("dialog[open], [role=menu]") !== null;

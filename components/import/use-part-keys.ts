import { type RefObject, useEffect, useEffectEvent } from "react";

interface Acts {
  /** To the next part (1) or the one before (-1). */
  walk: (step: number) => void;
  toggle: () => void;
  undo: () => void;
}

/**
 * J, K, R and Z act on the parts of a review wherever the focus is, unless somebody types or answers a dialog.
 *
 * `everywhere` false leaves the keys to the list alone: who dictates to the browser says letters that are no commands.
 */
export function usePartKeys(list: RefObject<HTMLElement | null>, everywhere: boolean, acts: Acts): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (!(target instanceof Element) || !list.current?.checkVisibility() || isBusy(target)) return;
    const inside = list.current.contains(target);
    if (!inside && !everywhere) return;
    const key = keyOf(event);
    const step = STEPS[key] ?? (inside ? ARROWS[event.key] : undefined);
    if (step !== undefined) {
      event.preventDefault();
      acts.walk(step);
    } else if (key === "r" && !event.repeat) acts.toggle();
    else if (key === "z" && !event.repeat) acts.undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };
const ARROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The letter on the key, or where the layout has no Latin letters, the one that stands there on others. */
const keyOf = ({ key, code }: KeyboardEvent): string =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();

const isBusy = (target: Element): boolean =>
  target.closest("input, textarea, select, [contenteditable]") !== null ||
  document.querySelector("dialog[open], [role=menu]") !== null;

"use client";

import { useEffect, useRef } from "react";
import { type DeskAct, deskAct, isMac } from "./desk-keys";

/** Answers false to leave the key to the browser. */
type Acts = Partial<Record<DeskAct, () => boolean | undefined>>;

/** Listen for the desk's own keys, wherever on the desk the caret is. */
export function useDeskKeys(acts: Acts): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const act = deskAct(event, isMac());
      const run = act && now.current[act];
      if (run && run() !== false) event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

"use client";

import { useEffect } from "react";
import { isSaveKey } from "./save-key";
import type { Saver } from "./saving/saver";

/** Save on Ctrl+S or Cmd+S, wherever on the desk the caret is; the browser would offer to keep the page. */
export function useSaveKey(saver: Saver): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!isSaveKey(event)) return;
      event.preventDefault();
      void saver.flush();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [saver]);
}

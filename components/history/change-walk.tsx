"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";

/** Goes from change to change: two buttons, or the keys J and K where nobody is typing. */
export function ChangeWalk() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "j" && key !== "k") return;
      event.preventDefault();
      walk(key === "j" ? 1 : -1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className="ui-actions">
      <Button aria-keyshortcuts="K" aria-label="Previous change" onClick={() => walk(-1)} title="K">
        Previous
      </Button>
      <Button aria-keyshortcuts="J" aria-label="Next change" onClick={() => walk(1)} title="J">
        Next
      </Button>
    </div>
  );
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, dialog, [role=menu]") !== null;

function walk(by: 1 | -1): void {
  const changes = [...document.querySelectorAll<HTMLElement>("[data-change]")];
  const now = changes.findIndex((change) => change.contains(document.activeElement) || change.dataset.at);
  const next = changes[now === -1 ? (by === 1 ? 0 : changes.length - 1) : now + by];
  if (!next) return;
  for (const change of changes) delete change.dataset.at;
  next.dataset.at = "here";
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

"use client";

import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { SetAsideReason } from "@/lib/import/imported-story";
import { kept } from "@/lib/import/review/standing";
import type { Reviewing } from "./use-review";
import { count, REASONS } from "./words";

interface Props {
  reviewing: Reviewing;
  open: boolean;
  /** Nothing to press is left here: this is the first part of what was restored last. */
  onLast: (block: number) => void;
}

/** What was set aside, by kind. Where a kind has more than one part, all of it can be restored at once. */
export function SetAsideSummary({ reviewing, open, onLast }: Props) {
  const section = useRef<HTMLElement>(null);
  const id = useId();
  const kinds = new Map<SetAsideReason | null, number[]>();
  for (const [index, { decision, reason }] of reviewing.standings.entries()) {
    if (decision !== "set-aside") continue;
    kinds.set(reason, [...(kinds.get(reason) ?? []), index]);
  }
  // A single part says it itself, in its place.
  if (![...kinds.values()].some((blocks) => blocks.length > 1)) return null;

  function restore(blocks: readonly number[], button: HTMLElement) {
    const at = buttonsIn(section.current).indexOf(button);
    reviewing.place(blocks, kept);
    // The button goes with its kind.
    requestAnimationFrame(() => {
      const left = buttonsIn(section.current);
      const next = left[at] ?? left.at(-1);
      if (next) next.focus();
      else if (blocks[0] !== undefined) onLast(blocks[0]);
    });
  }

  return (
    <section aria-label="Set aside" className="import-aside-summary" ref={section}>
      <h2>Set aside</h2>
      <ul>
        {[...kinds].map(([reason, blocks]) => (
          <li key={reason ?? ""}>
            <span id={`${id}-${reason ?? "hand"}`}>
              {reason ? REASONS[reason] : "By hand"}: {count(blocks.length, "part")}
            </span>
            {open && blocks.length > 1 && (
              <Button
                aria-describedby={`${id}-${reason ?? "hand"}`}
                icon="restore"
                look="quiet"
                onClick={({ currentTarget }) => restore(blocks, currentTarget)}
                title="Put all of this kind back into the story"
              >
                Restore all of this kind
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const buttonsIn = (section: HTMLElement | null): HTMLElement[] => [
  ...(section?.querySelectorAll("button") ?? []),
];

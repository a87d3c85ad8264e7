"use client";

import { Button } from "@/components/ui/button";
import type { SetAsideReason } from "@/lib/import/imported-story";
import { kept } from "@/lib/import/review/standing";
import type { Reviewing } from "./use-review";
import { count, REASONS } from "./words";

interface Props {
  reviewing: Reviewing;
  open: boolean;
}

/** What was set aside, by kind. Where a kind has more than one part, all of it can be restored at once. */
export function SetAsideSummary({ reviewing, open }: Props) {
  const kinds = new Map<SetAsideReason | null, number[]>();
  for (const [index, { decision, reason }] of reviewing.standings.entries()) {
    if (decision !== "set-aside") continue;
    kinds.set(reason, [...(kinds.get(reason) ?? []), index]);
  }
  // A single part says it itself, in its place.
  if (![...kinds.values()].some((blocks) => blocks.length > 1)) return null;
  return (
    <section aria-label="Set aside" className="import-aside-summary">
      <h2>Set aside</h2>
      <ul>
        {[...kinds].map(([reason, blocks]) => (
          <li key={reason ?? ""}>
            <span>
              {reason ? REASONS[reason] : "By hand"}: {count(blocks.length, "part")}
            </span>
            {open && blocks.length > 1 && (
              <Button
                icon="restore"
                look="quiet"
                onClick={() => reviewing.place(blocks, kept)}
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

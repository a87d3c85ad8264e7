import { Button } from "@/components/ui/button";

export type Pane = "story" | "original";

/** A phone shows one side at a time. */
export function PaneTabs({ pane, onPane }: { pane: Pane; onPane: (pane: Pane) => void }) {
  return (
    <fieldset aria-label="What to show" className="import-tabs">
      <Button aria-pressed={pane === "story"} onClick={() => onPane("story")}>
        Story
      </Button>
      <Button aria-pressed={pane === "original"} onClick={() => onPane("original")}>
        Original
      </Button>
    </fieldset>
  );
}

import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/notice";
import type { ItemState, RunState } from "@/lib/run/types";

/** Where a run stands, in words. */
export const RUN_WORDS: Readonly<Record<RunState, { words: string; tone: Tone; icon: IconName }>> = {
  receiving: { words: "Coming in", tone: "tells", icon: "clock" },
  checking: { words: "Being checked", tone: "tells", icon: "clock" },
  checked: { words: "Checked, nothing imported yet", tone: "warn", icon: "alert" },
  importing: { words: "Importing", tone: "tells", icon: "clock" },
  cancelled: { words: "Stopped", tone: "warn", icon: "alert" },
  done: { words: "Imported", tone: "good", icon: "check" },
  undoing: { words: "Being undone", tone: "tells", icon: "clock" },
  undone: { words: "Undone", tone: "tells", icon: "undo" },
};

/** What became of a story, in words. */
export const ITEM_WORDS: Readonly<Record<ItemState, { words: string; tone: Tone; icon: IconName }>> = {
  new: { words: "Not checked yet", tone: "tells", icon: "clock" },
  ready: { words: "Ready", tone: "tells", icon: "check" },
  skipped: { words: "Skipped", tone: "warn", icon: "alert" },
  failed: { words: "Failed", tone: "bad", icon: "alert" },
  imported: { words: "Imported", tone: "good", icon: "check" },
  undone: { words: "Put away", tone: "tells", icon: "undo" },
  kept: { words: "Kept", tone: "warn", icon: "alert" },
};

/** "about 2 minutes", "less than a minute". */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return "less than a minute";
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return minutes === 1 ? "about a minute" : `about ${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}

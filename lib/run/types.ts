import type { Verdict } from "@/lib/access/verdict";

/**
 * Where a run stands: its stories come in (`receiving`), are read without making anything (`checking`), wait for a
 * person (`checked`), become articles (`importing`); it is stopped (`cancelled`) and can go on, or over (`done`); its
 * articles are being put away (`undoing`) or were (`undone`).
 */
export const RUN_STATES = [
  "receiving",
  "checking",
  "checked",
  "importing",
  "cancelled",
  "done",
  "undoing",
  "undone",
] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What became of one story: {@link RunState} in small. `kept`: the run was undone, but somebody had worked on it. */
export const ITEM_STATES = ["new", "ready", "skipped", "failed", "imported", "undone", "kept"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export interface RunSummary {
  id: string;
  name: string;
  state: RunState;
  total: number;
  createdByName: string;
  createdAt: string;
}

export interface Run extends RunSummary {
  /** Stories by what became of them. */
  counts: Record<ItemState, number>;
  /** Import stories that the newsroom has already once more? */
  repeats: boolean;
  /** Stories that were skipped because there is one already, and could be imported all the same. */
  repeated: number;
  /** When the present or last pass over the stories began and ended; ISO instants. */
  startedAt: string | null;
  finishedAt: string | null;
  /** When it stood so; an ISO instant. */
  readAt: string;
  start: Verdict;
  cancel: Verdict;
  retry: Verdict;
  undo: Verdict;
}

export interface RunItem {
  number: number;
  key: string;
  title: string;
  state: ItemState;
  /** Why it was skipped or failed; else what to look at. */
  because: string;
  wordCount: number;
  warnings: number;
  articleId: string | null;
  /** An article that the same story became before. */
  sameAs: string | null;
}

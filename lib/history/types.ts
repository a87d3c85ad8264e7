import type { Verdict } from "@/lib/access/verdict";
import type { FieldName } from "@/lib/article/fields";
import type { RevisionSummary } from "@/lib/article/types";
import type { TextPart } from "@/lib/format/difference";

/** Somebody at work on an article without a pause of more than ten minutes. */
export interface Session {
  /** Null: the newsroom by itself, as when a picture arrives. */
  actorName: string | null;
  /** Versions that its first and last commit made; those of others may lie between. */
  first: number;
  last: number;
  /** Commits. */
  count: number;
  /** ISO instants. */
  began: string;
  ended: string;
}

/** A version that was kept for a reason. `number` counts publications. */
export interface Milestone extends RevisionSummary {
  number: number | null;
}

export type HistoryEntry = ({ kind: "session" } & Session) | ({ kind: "milestone" } & Milestone);

/** A page of the history, the newest first. */
export interface History {
  headline: string;
  /** The head, and when and by whom it was made. */
  head: VersionSeen;
  liveVersion: number | null;
  edit: Verdict;
  entries: HistoryEntry[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

/** One version, as it is spoken of. */
export interface VersionSeen {
  version: number;
  at: string;
  actorName: string | null;
  /** What it is besides, now. */
  isHead: boolean;
  isLive: boolean;
  /** Why it was kept, if it was. */
  kept: Pick<RevisionSummary, "reason" | "name">[];
}

/** A stretch of text in a comparison; `by` is a place in its sessions, null where nobody is known. */
export interface Part extends TextPart {
  by: number | null;
}

/** Something about a passage that is not its text. */
export interface AspectChange {
  /** Name of the attribute or mark: alt, layout, pictureId, link, bold; "type" is the kind of block. */
  aspect: string;
  /** The words that have the mark; "" for an attribute. */
  words: string;
  /** "" where it was not there. */
  before: string;
  after: string;
  by: number | null;
}

/** A passage (paragraph, caption, item of a list, picture) in the older version, the newer one, or both. */
export interface Row {
  kind: "same" | "changed" | "moved" | "added" | "removed";
  /** Of its node: paragraph, heading, caption, figure … */
  type: string;
  /** Nodes that it stands in, from the outside: factbox, bulletList … */
  within: readonly string[];
  /** Text of both in one: what went stands before what came in its place. */
  inline: Part[];
  /** Its text in the older version: same and removed parts. Null if it was not there. */
  before: Part[] | null;
  /** Its text in the newer version: same and added parts. Null if it is not there any more. */
  after: Part[] | null;
  aspects: AspectChange[];
  /** Who moved, split or joined it, brought it or took it away, where no words say so; null where only words changed. */
  by: number | null;
  /** Id of the outermost block that it stood in in the older version: what can be brought back. */
  blockId: string | null;
}

/** One field of the article in both versions. */
export interface FieldDifference {
  name: FieldName;
  parts: TextPart[];
  by: number | null;
}

/** Two versions of an article laid beside each other, from the older to the newer. */
export interface Comparison {
  headline: string;
  edit: Verdict;
  from: VersionSeen;
  to: VersionSeen;
  head: number;
  sessions: Session[];
  fields: FieldDifference[];
  rows: Row[];
}

/** A stretch of the working copy, and who wrote it. */
export interface Passage {
  text: string;
  actorName: string | null;
  at: string;
  /** The version that it came in with; 0: it was there from the beginning. */
  version: number;
  origin: "written" | "created" | "imported";
}

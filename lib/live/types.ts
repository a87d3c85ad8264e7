import type { Verdict } from "@/lib/access/verdict";
import type { FieldName } from "@/lib/article/fields";
import type { CommitSeen } from "@/lib/article/types";

/**
 * Where somebody is in an article: in one of its fields, or in its body. Positions in the body are of its document at
 * that version.
 */
export type Place =
  | { kind: "field"; name: FieldName }
  | { kind: "body"; version: number; anchor: number; head: number };

/** Somebody who has an article open, in one tab. */
export interface PersonHere {
  /** One tab: a person with two tabs is here twice. */
  clientId: string;
  userId: string;
  name: string;
  /** Null while the person's caret is in none of it. */
  place: Place | null;
}

/** What an open article hears, each the moment it happens. */
export type LiveMessage =
  /** Commits of other tabs, oldest first. */
  | { kind: "commits"; commits: CommitSeen[] }
  /** Somebody came, or moved. */
  | { kind: "here"; person: PersonHere }
  | { kind: "gone"; clientId: string }
  /** Said at the beginning, and whenever it has changed. */
  | { kind: "access"; edit: Verdict }
  /** The last message: the session ended, or the person may not see the article any more. */
  | { kind: "ended"; because: "signed-out" | "refused"; message: string };

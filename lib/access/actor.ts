export const ROLES = ["writer", "editor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** A person at work: proven by a live session and read from the database on this very request. */
export interface Person {
  kind: "person";
  userId: string;
  name: string;
  email: string;
  role: Role;
  sessionId: string;
}

/** A job that the newsroom does by itself. It has its own line in the permission table and in the audit trail. */
export interface System {
  kind: "system";
  task: "set-up" | "housekeeping" | "import-run" | "picture-job";
}

/** Who does something. Every use case takes one, first. */
export type Actor = Person | System;

/**
 * Somebody who has not proven who they are. The few doors that are open to visitors (signing in, one-time
 * links) take one in the actor's place; nothing else accepts it.
 */
export interface Visitor {
  kind: "visitor";
  /** Where the request came from, as far as we trust it; "unknown" when nobody said. */
  address: string;
  userAgent: string;
}

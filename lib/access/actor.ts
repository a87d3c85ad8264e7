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
  task: "set-up" | "housekeeping";
}

/** Who does something. Every use case takes one, first. */
export type Actor = Person | System;

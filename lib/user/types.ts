import type { Role } from "@/lib/access/actor";

/** Invited people have no password yet; disabled ones keep theirs and can't sign in. */
export type Status = "invited" | "active" | "disabled";

/** One of the people who work here, as the desk shows them. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
  role: Role;
  status: Status;
  lastSignInAt: Date | null;
}

/** A signed-in browser of one's own. */
export interface OpenSession {
  id: string;
  /** "Firefox on Windows", as far as the browser tells. */
  browser: string;
  address: string;
  startedAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  current: boolean;
}

/** A one-time link, shown once: whoever opens it may do the one thing it is for. */
export interface OneTimeLink {
  /** Path below the newsroom's origin. */
  path: `/${string}`;
  expiresAt: Date;
}

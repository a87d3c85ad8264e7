import { isDiskFull } from "@/lib/db/constraint";
import { Invalid, type Issue, Refusal } from "@/lib/errors";

/** What a form or a background request gets back: the value, or a refusal in words for people. */
export type Outcome<T> = { ok: true; value: T } | Refused;

export interface Refused {
  ok: false;
  /** `signed-out`: keep what was typed and ask for the password. `failed`: a defect of ours. */
  kind: Refusal["kind"] | "signed-out" | "failed";
  message: string;
  issues: readonly Issue[];
}

/** Of each kind of refusal, the HTTP status that says it. */
export const STATUS = {
  "signed-out": 401,
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  failed: 500,
} as const satisfies Record<Refused["kind"], number>;

/** Nobody is signed in, or not any more. */
export const SIGNED_OUT: Refused = {
  ok: false,
  kind: "signed-out",
  message:
    "You are signed out. Sign in again in another tab, then come back and repeat this: nothing here is lost.",
  issues: [],
};

const DISK_FULL: Refused = {
  ok: false,
  kind: "failed",
  message:
    "The newsroom’s disk is full, so this could not be saved. Ask whoever runs it to make room, then try again.",
  issues: [],
};

/**
 * Turn what was thrown into what a person reads.
 *
 * A refusal speaks for itself, and a full disk is told to the person and to whoever runs the newsroom. Anything else is a defect: it is logged with an id, and the person gets that id
 * and no stack trace. Next's own control flow (redirects, not-found) must be rethrown before this is called.
 */
export function refusalOf(thrown: unknown): Refused {
  if (thrown instanceof Refusal) {
    const issues = thrown instanceof Invalid ? thrown.issues : [];
    return { ok: false, kind: thrown.kind, message: thrown.message, issues };
  }
  if (isDiskFull(thrown)) {
    console.error("The disk is full: something could not be saved. Make room; there is nothing to restart.");
    return DISK_FULL;
  }
  const id = crypto.randomUUID().slice(0, 8);
  console.error(`[defect ${id}]`, thrown);
  const message = `Something broke on our side. Try again; if it stays, tell your administrator the number ${id}.`;
  return { ok: false, kind: "failed", message, issues: [] };
}

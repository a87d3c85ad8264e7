import { Invalid, type Issue, Refusal } from "@/lib/errors";

/** What a form or a background request gets back: the value, or a refusal in words for people. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; kind: Refusal["kind"] | "failed"; message: string; issues: readonly Issue[] };

/** Of each kind of refusal, the HTTP status that says it. */
export const STATUS = {
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  failed: 500,
} as const;

/**
 * Turn what was thrown into what a person reads.
 *
 * A refusal speaks for itself. Anything else is a defect: it is logged with an id, and the person gets that id
 * and no stack trace. Next's own control flow (redirects, not-found) must be rethrown before this is called.
 */
export function refusalOf(thrown: unknown): Extract<Outcome<never>, { ok: false }> {
  if (thrown instanceof Refusal) {
    const issues = thrown instanceof Invalid ? thrown.issues : [];
    return { ok: false, kind: thrown.kind, message: thrown.message, issues };
  }
  const id = crypto.randomUUID().slice(0, 8);
  console.error(`[defect ${id}]`, thrown);
  const message = `Something broke on our side. Try again; if it stays, tell your administrator the number ${id}.`;
  return { ok: false, kind: "failed", message, issues: [] };
}

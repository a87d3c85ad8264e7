import type { Issue, Refusal } from "@/lib/errors";

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

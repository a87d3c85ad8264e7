import { Forbidden } from "@/lib/errors";

/** May they? The same answer greys the button and stops the request. */
export type Verdict = { allowed: true } | { allowed: false; because: string };

export const ALLOWED: Verdict = { allowed: true };

/** A no, with the sentence that people read. */
export const refused = (because: string): Verdict => ({ allowed: false, because });

/**
 * Stop here unless the verdict is yes.
 *
 * @throws Forbidden with the verdict's reason.
 */
export function authorize(verdict: Verdict): void {
  if (!verdict.allowed) throw new Forbidden(verdict.because);
}

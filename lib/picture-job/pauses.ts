const MINUTE = 60_000;

/** Pauses before the picture is tried again, in milliseconds: sites are down for minutes, seldom for a night. */
const PAUSES: readonly number[] = [MINUTE, 10 * MINUTE, 60 * MINUTE, 360 * MINUTE];

/** Tries before a picture is given up. */
export const MOST_ATTEMPTS = PAUSES.length + 1;

/** When to try again after so many attempts; null: not any more. */
export function nextTry(attempts: number, now: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

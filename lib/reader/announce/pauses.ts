const MINUTE = 60_000;

/** Pauses before telling is tried again, in milliseconds; the last one again and again. */
const PAUSES = [MINUTE, 10 * MINUTE, 60 * MINUTE, 360 * MINUTE] as const;

/** What could not be told for so long is no news to anybody, in milliseconds. */
export const TOO_LATE = 3 * 24 * 60 * MINUTE;

/** When to try again after so many attempts. */
export const nextTry = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + (PAUSES[attempts - 1] ?? PAUSES[3]));

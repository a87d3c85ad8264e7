/** Stories of one run at most. */
export const MAX_ITEMS = 100_000;

/** Largest file with many stories, in bytes. */
export const MAX_ARCHIVE_BYTES = 2_000_000_000;

export const ARCHIVE_TOO_LARGE = "This file is larger than 2 GB. Split it, or import it with npm run import.";

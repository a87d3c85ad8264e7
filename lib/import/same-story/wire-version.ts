import type { Fingerprint } from "./fingerprint";

/**
 * Is this version of a wire's story later than that one? Versions are counts or stamps, as the sender writes them; ""
 * is earlier than any, and never later.
 */
export function isLaterVersion(version: string, than: string): boolean {
  return version.localeCompare(than, "en", { numeric: true }) > 0;
}

/**
 * Does a story that was sent again come after the version that is known? Senders that don't count say so in words.
 */
export const comesAfter = (
  { wireVersion, wireAction }: Pick<Fingerprint, "wireVersion" | "wireAction">,
  known: string,
): boolean =>
  wireVersion === ""
    ? wireAction === "update" || wireAction === "correction"
    : isLaterVersion(wireVersion, known);

/** The latest of some versions; "" when there is none. */
export const latestVersion = (versions: readonly string[]): string =>
  versions.reduce((latest, version) => (isLaterVersion(version, latest) ? version : latest), "");

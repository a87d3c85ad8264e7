import type { StoryIdentity } from "@/lib/import/imported-story";

const KILL = /cancell?ed|withheld|withdrawn|retracted|\bkill/iu;
const CORRECTION = /correct|corrig|berichtig/iu;
const UPDATE = /update|write-?thr|rewrite|\blead\b|\d(?:st|nd|rd|th)ld/iu;

/** Versions above this are no count: some wires number all that they send. */
const LAST_COUNT = 1_000;

/**
 * The sender's name for the story, and what this sending of it asks for.
 *
 * @param said in the format's own words: the publishing status, signals, the kind of message
 * @returns null without an id
 */
export function identity(id: string, version: string, said: readonly string[]): StoryIdentity | null {
  if (id === "") return null;
  const words = said.join(" ");
  const count = /^\d+$/u.test(version) ? Number(version) : 0;
  const isLater = UPDATE.test(words) || (count > 1 && count <= LAST_COUNT);
  const action = KILL.test(words)
    ? "kill"
    : CORRECTION.test(words)
      ? "correction"
      : isLater
        ? "update"
        : "new";
  return { id, version: version === "" ? null : version, action };
}

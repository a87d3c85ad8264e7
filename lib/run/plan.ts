import type { Fingerprint } from "@/lib/import/same-story/fingerprint";
import { sameWords } from "@/lib/import/same-story/in-words";
import { comesAfter } from "@/lib/import/same-story/wire-version";
import type { SameStory } from "@/lib/import/types";
import type { Killed } from "./kills";

/** What importing a story does. `because`: why it is skipped; else what to look at. */
export type Plan = {
  because: string;
  /** The article, or the story of this run, that it is the same as. */
  sameAs: string | null;
  sameItem: number | null;
} & (
  | { does: "create" | "skip" }
  /** Bring an article up to date, or put a kill notice on it. The article may come with this very run. */
  | { does: "update" | "notice" }
);

/** A story of the same run that is the same, and comes first. */
export interface Repeat extends Alike {
  number: number;
  wireVersion: string;
}

type Alike = Pick<SameStory, "how" | "overlap">;

/** What is known about an article that a story is the same as. */
export interface Standing {
  headline: string;
  /** Has nobody changed it since the last import that went into it? */
  untouched: boolean;
}

interface Seen {
  fingerprint: Fingerprint;
  same: SameStory | null;
  standing: Standing | null;
  repeat: Repeat | null;
  /** The kill of this story that stands before it in the run, or came with another. */
  killedBy: Killed | null;
  /** Import once more what there is already? */
  repeats: boolean;
}

/** Texts that share less are imported, with a word on it. */
const SURELY_SAME = 0.8;

/** Below this a sender has given a number a second time: a newspaper's day begins with number 1 again. */
const HARDLY_SAME = 0.2;

const NOTHING = { because: "", sameAs: null, sameItem: null };

/** Decide about one story of a run. Nothing is imported twice or left out without a word. */
export function planOf({ fingerprint, same, standing, repeat, killedBy, repeats }: Seen): Plan {
  const { wireAction } = fingerprint;
  if (same) {
    const about = { sameAs: same.articleId, sameItem: null };
    const isLater = isLaterThan(fingerprint, same, same.latestVersion);
    const title = standing?.headline ? `“${standing.headline}”` : "an article";
    if (wireAction === "kill")
      return same.how === "exact"
        ? { ...about, does: "skip", because: "The notice of this kill stands on the article already." }
        : { ...about, does: "notice", because: `The agency has killed ${title}: it gets a notice.` };
    if (isLater && standing?.untouched)
      return {
        ...about,
        does: "update",
        because: laterOf(title, same),
      };
    if (isLater && !repeats)
      return {
        ...about,
        does: "skip",
        because: `A later version of ${title}, which somebody has worked on. Import it by itself to compare.`,
      };
    if (isOther(fingerprint, same, same.latestVersion))
      return { ...about, does: "create", because: numberOf(title, same) };
    return againOr(repeats, about, same, (words) => `The newsroom has this story already: ${words}.`);
  }
  if (wireAction === "kill" && repeat?.how !== "wire")
    return {
      ...NOTHING,
      does: "skip",
      because: "The agency has killed this story, and the newsroom has no article of it.",
    };
  if (killedBy !== null)
    return {
      ...NOTHING,
      does: "skip",
      because: `The agency has killed this story: number ${killedBy.number.toLocaleString("en")}${killedBy.run === null ? "" : ` of another run, “${killedBy.run}”`}.`,
    };
  if (!repeat) return { ...NOTHING, does: "create" };
  const about = { sameAs: null, sameItem: repeat.number };
  const number = `number ${repeat.number.toLocaleString("en")}`;
  if (wireAction === "kill")
    return {
      ...about,
      does: "notice",
      because: `The agency has killed ${number}: its article gets a notice.`,
    };
  if (isOther(fingerprint, repeat, repeat.wireVersion))
    return { ...about, does: "create", because: numberOf(number, repeat) };
  if (isLaterThan(fingerprint, repeat, repeat.wireVersion))
    return { ...about, does: "update", because: laterOf(number, repeat) };
  return againOr(repeats, about, repeat, (words) => `The same story as ${number}: ${words}.`);
}

/**
 * Is this another story under a number that was given before? Who counts versions says otherwise: a flash of a line and
 * the long story that follows have few words in common.
 */
const isOther = (fingerprint: Fingerprint, { how, overlap }: Alike, known: string): boolean =>
  how === "wire" && overlap < HARDLY_SAME && ["", known].includes(fingerprint.wireVersion);

const isLaterThan = (fingerprint: Fingerprint, same: Alike, known: string): boolean =>
  same.how === "wire" && comesAfter(fingerprint, known) && !isOther(fingerprint, same, known);

/** A count may be given a second time, too: who looks at the check should see it. */
const laterOf = (title: string, same: Alike): string =>
  same.overlap < HARDLY_SAME
    ? `A later version of ${title} in other words (${sameWords(same)}), which it brings up to date.`
    : `A later version of ${title}, which it brings up to date.`;

const numberOf = (title: string, same: Alike): string =>
  `It has the number of ${title}, but other words: ${sameWords(same)}.`;

function againOr(
  repeats: boolean,
  about: Pick<Plan, "sameAs" | "sameItem">,
  same: Alike,
  because: (words: string) => string,
): Plan {
  if (same.how === "text" && same.overlap < SURELY_SAME)
    return { ...about, does: "create", because: `Another story is like it: ${sameWords(same)}.` };
  return repeats
    ? { ...about, does: "create", because: "" }
    : { ...about, does: "skip", because: because(sameWords(same)) };
}

import type { ArticleStatus } from "@/lib/article/types";
import type { StoryIdentity } from "@/lib/import/imported-story";
import { sameWords } from "@/lib/import/same-story/in-words";
import type { SeenAgain } from "@/lib/import/types";

/** What the panel says first: "This looks like “The ferry stays”: 92 % the same text". */
export function sameTitle(same: SeenAgain, wire: StoryIdentity | null): string {
  // Isolated: a headline may be written from right to left.
  const headline = same.headline === "" ? "an article of ours" : `“\u2068${same.headline}\u2069”`;
  if (same.how !== "wire" || !wire || (wire.version === null && !same.later))
    return `This looks like ${headline}: ${sameWords(same)}`;
  const version = versionWords(wire.version, same.latestVersion);
  if (!same.later) return `The newsroom has this version of ${headline}, or a later one${version}`;
  return `${wire.action === "correction" ? "A correction" : "An update"} of ${headline}${version}`;
}

/** ", version 2 of 3": where this one stands among those that are known. */
const versionWords = (version: string | null, latest: string) =>
  version === null ? "" : `, version ${version}${/^\d{1,3}$/u.test(latest) ? ` of ${latest}` : ""}`;

const STANDING: Readonly<Record<ArticleStatus, string>> = {
  draft: "draft",
  published: "published",
  changed: "published, with changes",
  unpublished: "unpublished",
};

export const standingWords = (status: ArticleStatus): string => STANDING[status];

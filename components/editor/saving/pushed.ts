import type { CommitSeen } from "@/lib/article/types";

/**
 * What can be taken in of the commits that were pushed to a tab at this version: those that follow on each other.
 * `later` waits for one that is not there yet.
 */
export function inOrder(
  pushed: readonly CommitSeen[],
  version: number,
): { ready: CommitSeen[]; later: CommitSeen[] } {
  const news = [...new Map(pushed.map((commit) => [commit.version, commit])).values()]
    .filter((commit) => commit.version > version)
    .sort((one, other) => one.version - other.version);
  const gap = news.findIndex((commit, index) => commit.version !== version + 1 + index);
  return gap === -1 ? { ready: news, later: [] } : { ready: news.slice(0, gap), later: news.slice(gap) };
}

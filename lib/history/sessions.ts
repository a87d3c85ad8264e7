import type { Worked } from "@/lib/article/log";
import type { Session } from "./types";

/** Longest pause within a session, in milliseconds. */
const PAUSE = 10 * 60_000;

/** Sessions while they are being gathered, commit by commit, in the order of the log or against it. */
export interface Gathering {
  sessions: Session[];
  /** Put a commit where it belongs; answers the place of its session. */
  add(commit: Worked): number;
}

/**
 * Gather commits into sessions: one person without a pause of more than ten minutes. Two people who write at the same
 * time have a session each. A session ends at a version of `milestones`, so that each of them stands between two.
 */
export function gatherSessions(milestones: Iterable<number> = []): Gathering {
  const ends = [...new Set(milestones)].sort((one, other) => one - other);
  const sessions: Session[] = [];
  const open = new Map<string | null, { place: number; at: number; era: number }>();
  return {
    sessions,
    add({ version, actorId, actorName, at }) {
      const [moment, era] = [at.getTime(), eraOf(ends, version)];
      const last = open.get(actorId);
      const session = last && sessions[last.place];
      if (last && session && last.era === era && Math.abs(moment - last.at) <= PAUSE) {
        const iso = at.toISOString();
        if (version > session.last) Object.assign(session, { last: version, ended: iso });
        if (version < session.first) Object.assign(session, { first: version, began: iso });
        session.count++;
        last.at = moment;
        return last.place;
      }
      const iso = at.toISOString();
      sessions.push({ actorName, first: version, last: version, count: 1, began: iso, ended: iso });
      open.set(actorId, { place: sessions.length - 1, at: moment, era });
      return sessions.length - 1;
    },
  };
}

/** How many milestones lie before this commit: the commit that made version v belongs to what v closes. */
function eraOf(ends: readonly number[], version: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < version) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { describe, expect, it } from "vitest";
import type { Worked } from "@/lib/article/log";
import { gatherSessions } from "./sessions";

const commit = (version: number, actorId: string | null, minute: number): Worked => ({
  version,
  actorId,
  actorName: actorId,
  at: new Date(minute * 60_000),
});

const gathered = (commits: readonly Worked[], milestones: readonly number[] = []) => {
  const gathering = gatherSessions(milestones);
  for (const one of commits) gathering.add(one);
  return gathering.sessions.map(({ actorName, first, last, count }) => [actorName, first, last, count]);
};

describe("a session", () => {
  it("ends with a pause of more than ten minutes, and not before", () => {
    const commits = [commit(1, "Ada", 0), commit(2, "Ada", 10), commit(3, "Ada", 20.1)];
    expect(gathered(commits)).toEqual([
      ["Ada", 1, 2, 2],
      ["Ada", 3, 3, 1],
    ]);
  });

  it("is one person's, also while others write in between", () => {
    const commits = [commit(1, "Ada", 0), commit(2, "Ben", 1), commit(3, "Ada", 2), commit(4, null, 3)];
    expect(gathered(commits)).toEqual([
      ["Ada", 1, 3, 2],
      ["Ben", 2, 2, 1],
      [null, 4, 4, 1],
    ]);
  });

  it("ends at a milestone, which belongs to the commit that made its version", () => {
    const commits = [commit(1, "Ada", 0), commit(2, "Ada", 1), commit(3, "Ada", 2)];
    expect(gathered(commits, [2])).toEqual([
      ["Ada", 1, 2, 2],
      ["Ada", 3, 3, 1],
    ]);
  });

  it("is the same against the order of the log", () => {
    const commits = [1, 2, 3, 4, 5, 6].map((at) => commit(at, at % 2 === 0 ? "Ada" : "Ben", at * 6));
    const back = gathered(commits.toReversed(), [4]);
    expect(back.toReversed().sort()).toEqual(gathered(commits, [4]).sort());
  });
});

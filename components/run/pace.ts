import type { Run } from "@/lib/run/types";

/** How many stories a pass had before it, and when that was so; milliseconds. */
export interface Look {
  state: Run["state"];
  left: number;
  at: number;
}

/** How fast a pass goes now. */
export type Pace =
  /** Not seen for long enough to say. */
  | { kind: "beginning" }
  /** Stories a second; `secondsLeft` at that rate. */
  | { kind: "moving"; rate: number; secondsLeft: number }
  /** Nothing was done for a while. */
  | { kind: "still" };

/** What counts as now, in milliseconds: long enough for some batches, short enough to show that a server has gone. */
const WINDOW = 20_000;
/** After so many milliseconds a pace can be told. */
const ENOUGH = 1_500;
/** Without a story for so long, in milliseconds, a pass stands still: a batch takes a second or two. */
const STILL = 10_000;

/** What a pass still has before it; null when none is under way. */
export function leftOf({ state, counts }: Pick<Run, "state" | "counts">): number | null {
  if (state === "checking") return counts.new;
  if (state === "importing") return counts.ready;
  return state === "undoing" ? counts.imported : null;
}

/** The looks that a pace is told from, with this one. Those of another pass, and of long ago, are none. */
export function withLook(looks: readonly Look[], look: Look): Look[] {
  const recent = looks.filter(({ state, at }) => state === look.state && at >= look.at - WINDOW);
  const before = recent.at(-1);
  // More is left than before: it was stopped and begun anew.
  return before && before.left < look.left ? [look] : [...recent, look];
}

/** How fast it goes, from looks in their order: of now, so neither a pause nor what was done before it counts. */
export function paceOf(looks: readonly Look[]): Pace {
  const [first] = looks;
  const last = looks.at(-1);
  if (!(first && last) || last.at - first.at < ENOUGH) return { kind: "beginning" };
  const moved = looks.findLast(({ left }) => left > last.left);
  if (!moved && last.at - first.at < STILL) return { kind: "beginning" };
  if (!moved || last.at - moved.at >= STILL) return { kind: "still" };
  const rate = ((first.left - last.left) / (last.at - first.at)) * 1_000;
  return { kind: "moving", rate, secondsLeft: Math.ceil(last.left / rate) };
}

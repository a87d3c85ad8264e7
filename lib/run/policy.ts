import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { refused, type Verdict } from "@/lib/access/verdict";
import type { ItemState, RunState } from "./types";

interface Standing {
  state: RunState;
  counts: Readonly<Record<ItemState, number>>;
}

/** Many stories at once are for editors: what they bring in is the whole newsroom's. */
export const mayRun = (actor: Actor): Verdict =>
  may(actor, "import.run", "Only editors import many stories at once. Ask one.");

/** Import what is ready: after the check, or go on with what was stopped. */
export function mayStart(actor: Actor, { state, counts }: Standing): Verdict {
  if (state !== "checked" && state !== "cancelled" && state !== "done")
    return refused("This run is busy. Wait until it has come to rest.");
  if (counts.ready + counts.new === 0) return refused("No story of this run is left to import.");
  return mayRun(actor);
}

/** Stop between two stories. */
export function mayCancel(actor: Actor, { state }: Standing): Verdict {
  return state === "importing" || state === "checking"
    ? mayRun(actor)
    : refused("There is nothing to stop: this run does not import.");
}

/** Read the failed ones again. */
export function mayRetry(actor: Actor, { state, counts }: Standing): Verdict {
  if (isBusy(state)) return refused("This run is busy. Wait until it has come to rest.");
  return counts.failed > 0 ? mayRun(actor) : refused("No story of this run has failed.");
}

/** Put the articles away that nobody has touched since. */
export function mayUndo(actor: Actor, { state, counts }: Standing): Verdict {
  if (isBusy(state)) return refused("This run is busy. Stop it first.");
  return counts.imported > 0 ? mayRun(actor) : refused("This run has no articles to put away.");
}

const BUSY: ReadonlySet<RunState> = new Set(["receiving", "checking", "importing", "undoing"]);

/** Is somebody at work on it? */
export const isBusy = (state: RunState): boolean => BUSY.has(state);

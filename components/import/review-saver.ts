import type { DecisionsNow } from "@/lib/import/types";
import { type Act, joined, standsOn } from "./acts";
import type { Answer } from "./ask";

export type SaveState =
  | { kind: "saved" }
  | { kind: "saving" }
  /** Kept on this page and sent again by itself. */
  | { kind: "waiting"; message: string };

interface Wires {
  send: (act: Act) => Promise<Answer<unknown>>;
  /** What is decided by now: asked for when an act was refused. */
  look: () => Promise<Answer<DecisionsNow>>;
  onState: (state: SaveState) => void;
  /** The server will never take the first of these, nor what stands on it. `now`: what it has instead, if it says so. */
  onRefused: (acts: readonly Act[], message: string, now: DecisionsNow | null) => void;
  /** Milliseconds between the last key press in a field and its saving. */
  pause?: number;
  /** Milliseconds until an unreachable server is asked again. */
  patience?: number;
}

export interface ReviewSaver {
  push: (act: Act) => void;
  /** Send everything now. True when all of it is with the server; false also when some of it was refused meanwhile. */
  flush: () => Promise<boolean>;
}

/**
 * Send the acts of a review in the order they were done, one at a time; none is dropped because the server was away.
 *
 * Typing in one field is one act until it is sent.
 */
export function createReviewSaver({
  send,
  look,
  onState,
  onRefused,
  pause = 400,
  patience = 2_000,
}: Wires): ReviewSaver {
  const queue: Act[] = [];
  let running: Promise<void> | null = null;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let away = false;
  let refusals = 0;

  async function sendAll(): Promise<void> {
    away = false;
    onState({ kind: "saving" });
    for (let act = queue.shift(); act; act = queue.shift()) {
      const answer = await settle(act);
      if (answer.kind !== "unreachable") continue;
      queue.unshift(act);
      away = true;
      onState({ kind: "waiting", message: answer.message });
      return;
    }
    onState({ kind: "saved" });
  }

  /** A refusal counts when it is known what stands there instead: until then the act waits, and is sent again. */
  async function settle(act: Act): Promise<Answer<unknown>> {
    const answer = await send(act);
    if (answer.kind !== "refused") return answer;
    const now = await look();
    if (now.kind === "unreachable") return now;
    refusals += 1;
    const value = now.kind === "done" ? now.value : null;
    onRefused([act, ...takeWhatStandsOn(act)], answer.message, value);
    return answer;
  }

  function takeWhatStandsOn(refused: Act): Act[] {
    const taken: Act[] = [];
    for (const act of queue.splice(0)) {
      if ([refused, ...taken].some((earlier) => standsOn(act, earlier))) taken.push(act);
      else queue.push(act);
    }
    return taken;
  }

  function start(): Promise<void> {
    clearTimeout(clock);
    running ??= sendAll().finally(() => {
      running = null;
      if (away) later(patience);
    });
    return running;
  }

  function later(milliseconds: number): void {
    clearTimeout(clock);
    clock = setTimeout(() => void start(), milliseconds);
  }

  return {
    push(act) {
      const last = queue.at(-1);
      const both = last && joined(last, act);
      if (both) queue[queue.length - 1] = both;
      else queue.push(act);
      if (running || away) return;
      onState({ kind: "saving" });
      later(act.fields.length > 0 && act.parts.length === 0 ? pause : 0);
    },
    async flush() {
      const before = refusals;
      if (running) await running;
      if (queue.length > 0) await start();
      return queue.length === 0 && refusals === before;
    },
  };
}

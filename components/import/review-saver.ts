import type { Decision } from "@/lib/import/imported-story";
import type { ReviewFieldName } from "@/lib/import/review-fields";
import type { Answer } from "./ask";

/** One act of a review, with what the person saw before it. */
export type Change =
  | { kind: "decision"; blocks: readonly number[]; from: Decision["decision"]; to: Decision["decision"] }
  | { kind: "field"; name: ReviewFieldName; from: string; to: string };

export type SaveState =
  | { kind: "saved" }
  | { kind: "saving" }
  /** Kept on this page and sent again by itself. */
  | { kind: "waiting"; message: string };

interface Wires {
  send: (change: Change) => Promise<Answer<unknown>>;
  onState: (state: SaveState) => void;
  /** The server will never take this one: take it back on the screen. */
  onRefused: (change: Change, message: string) => void;
  /** Milliseconds between the last key press in a field and its saving. */
  pause?: number;
  /** Milliseconds until an unreachable server is asked again. */
  patience?: number;
}

export interface ReviewSaver {
  push: (change: Change) => void;
  /** Send everything now. True when all of it is with the server. */
  flush: () => Promise<boolean>;
}

/** The act that undoes this one. */
export const opposite = (change: Change): Change =>
  ({ ...change, from: change.to, to: change.from }) as Change;

/**
 * Send the acts of a review in the order they were done, one at a time; none is dropped because the server was away.
 *
 * Typing in one field is one act until it is sent.
 */
export function createReviewSaver({
  send,
  onState,
  onRefused,
  pause = 400,
  patience = 2_000,
}: Wires): ReviewSaver {
  const queue: Change[] = [];
  let running: Promise<void> | null = null;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let away = false;

  async function sendAll(): Promise<void> {
    away = false;
    onState({ kind: "saving" });
    for (let change = queue.shift(); change; change = queue.shift()) {
      const answer = await send(change);
      if (answer.kind === "refused") onRefused(change, answer.message);
      if (answer.kind !== "unreachable") continue;
      queue.unshift(change);
      away = true;
      onState({ kind: "waiting", message: answer.message });
      return;
    }
    onState({ kind: "saved" });
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
    push(change) {
      const last = queue.at(-1);
      if (last?.kind === "field" && change.kind === "field" && last.name === change.name) last.to = change.to;
      else queue.push(change.kind === "field" ? { ...change } : change);
      if (running || away) return;
      onState({ kind: "saving" });
      later(change.kind === "field" ? pause : 0);
    },
    async flush() {
      if (running) await running;
      if (queue.length > 0) await start();
      return queue.length === 0;
    },
  };
}

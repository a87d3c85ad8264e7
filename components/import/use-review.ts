"use client";

import { useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { FieldStanding, FieldStandings, ReviewFieldName } from "@/lib/import/review/review-fields";
import type { Standing } from "@/lib/import/review/standing";
import type { Review } from "@/lib/import/types";
import { type Act, actOn, afterAct, isNothing, wordsOf } from "./acts";
import { askFor, askJson } from "./ask";
import {
  afterRefusal,
  afterSending,
  chosen,
  conflictsOf,
  type FieldConflict,
  onTopOf,
  type Screen,
  waitsForChoice,
} from "./field-conflicts";
import { type History, NO_HISTORY, redo, remember, undo } from "./history";
import { createReviewSaver, type SaveState } from "./review-saver";
import { useLeaving } from "./use-leaving";

export type ReviewState =
  | SaveState
  /** All is saved but for fields that somebody else changed, too. */
  | { kind: "undecided" };

export interface Refused {
  message: string;
  /** The screen shows what somebody else decided by now. */
  caughtUp: boolean;
  /** What a person had written, by the field: it is nowhere else. */
  words: Partial<Record<ReviewFieldName, string>>;
}

/** A review under way: what is decided on the screen, how far it is saved, and the way back. */
export interface Reviewing {
  standings: readonly Standing[];
  fields: FieldStandings;
  state: ReviewState;
  /** Fields that wait for this person's choice. */
  conflicts: readonly FieldConflict[];
  choose: (conflict: FieldConflict, choice: "mine" | "theirs") => void;
  /** Why the server would not take something; the screen shows what is there instead. */
  refused: Refused | null;
  canUndo: boolean;
  canRedo: boolean;
  /** One act: what becomes of these blocks, and of fields with them. */
  place: (
    blocks: readonly number[],
    to: (now: Standing, index: number) => Standing,
    written?: Readonly<Partial<Record<ReviewFieldName, FieldStanding>>>,
  ) => void;
  /** Write into a field. Typing during one `visit` is one act; without it, each call is. */
  write: (name: ReviewFieldName, text: string, visit?: string) => void;
  undo: () => void;
  redo: () => void;
  /** Send everything. Null when all of it is with the server; else what to do first. */
  flush: () => Promise<string | null>;
}

/**
 * What was done on a page since it was opened. Back and Forward bring a page back as it was opened, and the acts
 * that are long saved must be on it.
 */
const since = new Map<string, Screen>();

/**
 * Every act shows at once, is saved at once, and can be undone and redone in order. `onStep` hears what an undo or a
 * redo has changed, which may be far from where the person is.
 */
export function useReview(review: Review, onStep: (act: Act) => void): Reviewing {
  const page = `${review.id} ${review.openedAt}`;
  const [screen, setScreen] = useState<Screen>(
    () =>
      since.get(page) ?? {
        decisions: { standings: review.blocks.map(({ now }) => now), fields: review.fields },
        conflicts: [],
      },
  );
  const [sending, setSending] = useState<SaveState>({ kind: "saved" });
  const lastState = useRef<SaveState>(sending);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [history, setHistory] = useState<History>(NO_HISTORY);
  const say = useToast();
  const { decisions, conflicts } = screen;

  const [saver] = useState(() =>
    createReviewSaver({
      send: (act) => askJson(addressOf(review), act),
      look: () => askFor(addressOf(review)),
      onState(state) {
        lastState.current = state;
        setSending(state);
      },
      onRefused(acts, message, now) {
        setScreen((before) => afterRefusal(before, acts, now));
        // What was done after it may stand on it: nothing of that can be taken back in order any more.
        setHistory(NO_HISTORY);
        const shown = now ? conflictsOf(acts, now).map(({ name }) => name) : [];
        const isTyping = acts.every(({ parts, fields }) => parts.length === 0 && fields.length === 1);
        if (isTyping && acts.every(({ fields }) => fields.every(({ name }) => shown.includes(name)))) return;
        const words = Object.entries(wordsOf(acts)).filter(([name]) => !shown.some((each) => each === name));
        setRefused({ message, caughtUp: now !== null, words: Object.fromEntries(words) });
      },
    }),
  );

  function show(act: Act): void {
    setRefused(null);
    setScreen((now) => afterSending(now, act));
    saver.push(act);
  }

  function perform(asked: Act, visit: string | null = null): void {
    if (isNothing(asked)) return;
    if (waitsForChoice(screen, asked)) {
      setScreen((now) => ({ ...now, decisions: afterAct(now.decisions, asked) }));
      return;
    }
    const act = onTopOf(screen, asked);
    show(act);
    setHistory((all) => remember(all, act, visit));
  }

  function choose(conflict: FieldConflict, choice: "mine" | "theirs"): void {
    const act = chosen(screen, conflict, choice);
    // The server has theirs already.
    if (choice === "theirs") setScreen((now) => afterSending(now, act));
    else show(act);
    setHistory((all) => remember(all, act));
    say(
      choice === "theirs"
        ? "Theirs is in the field. Undo brings yours back."
        : "Yours is in the field. Undo brings theirs back.",
    );
  }

  function step(taken: ReturnType<typeof undo>, words: string): void {
    if (!taken) return;
    show(taken.act);
    setHistory(taken.history);
    say(words);
    onStep(taken.act);
  }

  async function flush(): Promise<string | null> {
    if (conflicts.length > 0) return "Choose between the two versions first.";
    if (await saver.flush()) return null;
    const { current } = lastState;
    return current.kind === "waiting"
      ? `${current.message} What you decided is kept on this page, and sent by itself as soon as that works.`
      : "Not everything here is saved yet. Look at it, and try again.";
  }

  const state: ReviewState =
    conflicts.length > 0 && sending.kind === "saved" ? { kind: "undecided" } : sending;
  useEffect(() => {
    since.set(page, screen);
  }, [page, screen]);
  useLeaving(state.kind === "saved", saver.flush);

  return {
    ...decisions,
    state,
    conflicts,
    choose,
    refused,
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    place: (blocks, to, written) => perform(actOn(decisions, blocks, to, written)),
    write: (name, text, visit) =>
      perform(
        actOn(decisions, [], (now) => now, { [name]: { text, checked: true } }),
        visit ?? null,
      ),
    undo: () => step(undo(history), "Undone"),
    redo: () => step(redo(history), "Done again"),
    flush,
  };
}

const addressOf = ({ id }: Review): string => `/api/imports/${id}/decisions`;

"use client";

import { useEffect, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { FieldStanding, FieldStandings, ReviewFieldName } from "@/lib/import/review/review-fields";
import type { Standing } from "@/lib/import/review/standing";
import type { Review } from "@/lib/import/types";
import { type Act, actOn, afterAct, type Decisions, isNothing, opposite, wordsOf } from "./acts";
import { askJson } from "./ask";
import { type History, NO_HISTORY, redo, remember, undo } from "./history";
import { createReviewSaver, type SaveState } from "./review-saver";
import { useLeaving } from "./use-leaving";

export interface Refused {
  message: string;
  /** What a person had written, by the field: it is nowhere else. */
  words: Partial<Record<ReviewFieldName, string>>;
}

/** A review under way: what is decided on the screen, how far it is saved, and the way back. */
export interface Reviewing {
  standings: readonly Standing[];
  fields: FieldStandings;
  state: SaveState;
  /** Why the server would not take something; the screen shows again what was there. */
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
  flush: () => Promise<boolean>;
}

/**
 * What was done on a page since it was opened. Back and Forward bring a page back as it was opened, and the acts
 * that are long saved must be on it.
 */
const since = new Map<string, Decisions>();

/** Every act shows at once, is saved at once, and can be undone and redone in order. */
export function useReview(review: Review): Reviewing {
  const page = `${review.id} ${review.openedAt}`;
  const [decisions, setDecisions] = useState<Decisions>(
    () => since.get(page) ?? { standings: review.blocks.map(({ now }) => now), fields: review.fields },
  );
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const [refused, setRefused] = useState<Refused | null>(null);
  const [history, setHistory] = useState<History>(NO_HISTORY);
  const say = useToast();

  const [saver] = useState(() =>
    createReviewSaver({
      send: (act) => askJson(`/api/imports/${review.id}/decisions`, act),
      onState: setState,
      onRefused(acts, message) {
        setDecisions((now) => acts.reduceRight((later, act) => afterAct(later, opposite(act)), now));
        // What was done after it may stand on it: nothing of that can be taken back in order any more.
        setHistory(NO_HISTORY);
        setRefused({ message, words: wordsOf(acts) });
      },
    }),
  );

  function show(act: Act): void {
    setRefused(null);
    setDecisions((now) => afterAct(now, act));
    saver.push(act);
  }

  function perform(act: Act, visit: string | null = null): void {
    if (isNothing(act)) return;
    show(act);
    setHistory((all) => remember(all, act, visit));
  }

  function step(taken: ReturnType<typeof undo>, words: string): void {
    if (!taken) return;
    show(taken.act);
    setHistory(taken.history);
    say(words);
  }

  useEffect(() => {
    since.set(page, decisions);
  }, [page, decisions]);
  useLeaving(state, saver.flush);

  return {
    ...decisions,
    state,
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
    flush: saver.flush,
  };
}

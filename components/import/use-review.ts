"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { Decision } from "@/lib/import/imported-story";
import type { ReviewFieldName, ReviewFields } from "@/lib/import/review-fields";
import type { Review } from "@/lib/import/types";
import { askJson } from "./ask";
import { type Change, createReviewSaver, opposite, type SaveState } from "./review-saver";

/** A review under way: what is decided on the screen, how far it is saved, and the way back. */
export interface Reviewing {
  decisions: readonly Decision["decision"][];
  fields: ReviewFields;
  state: SaveState;
  /** What the server would not take, in its words; the screen shows again what was there. */
  refused: string | null;
  canUndo: boolean;
  decide: (blocks: readonly number[], to: Decision["decision"]) => void;
  /** `act`: one click, which "Undo" takes back; typing is undone by the field itself. */
  write: (name: ReviewFieldName, to: string, act?: boolean) => void;
  undo: () => void;
  flush: () => Promise<boolean>;
}

/**
 * What was done on a page since it was opened. Back and Forward bring a page back as it was opened, and the acts
 * that are long saved must be on it.
 */
const since = new Map<string, Pick<Reviewing, "decisions" | "fields">>();

/** Every act shows at once and is saved at once. */
export function useReview(review: Review): Reviewing {
  const page = `${review.id} ${review.openedAt}`;
  const [decisions, setDecisions] = useState(
    () => since.get(page)?.decisions ?? review.blocks.map((block) => block.now),
  );
  const [fields, setFields] = useState(() => since.get(page)?.fields ?? review.fields);
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState<readonly Change[]>([]);
  const say = useToast();

  function show(change: Change): void {
    if (change.kind === "field") setFields((all) => ({ ...all, [change.name]: change.to }));
    else {
      const { to } = change;
      const blocks = new Set(change.blocks);
      setDecisions((all) => all.map((each, index) => (blocks.has(index) ? to : each)));
    }
  }

  const [saver] = useState(() =>
    createReviewSaver({
      send: (change) => askJson(addressOf(review.id, change), bodyOf(change)),
      onState: setState,
      onRefused(change, message) {
        show(opposite(change));
        setDone((all) => all.filter((each) => each !== change));
        setRefused(message);
      },
    }),
  );

  function act(change: Change): void {
    setRefused(null);
    show(change);
    saver.push(change);
  }

  useEffect(() => {
    since.set(page, { decisions, fields });
  }, [page, decisions, fields]);
  useLeaving(state, saver.flush);

  return {
    decisions,
    fields,
    state,
    refused,
    canUndo: done.length > 0,
    decide(blocks, to) {
      // One act has one `from`: parts that stand differently are decided one kind after the other.
      for (const from of ["keep", "set-aside", "field"] as const) {
        const changing = blocks.filter((index) => decisions[index] === from);
        if (from === to || changing.length === 0) continue;
        const change: Change = { kind: "decision", blocks: changing, from, to };
        act(change);
        setDone((all) => [...all, change]);
      }
    },
    write(name, to, byClick = false) {
      if (fields[name] === to) return;
      const change: Change = { kind: "field", name, from: fields[name], to };
      act(change);
      if (byClick) setDone((all) => [...all, { ...change }]);
    },
    undo() {
      const last = done.at(-1);
      if (!last) return;
      setDone(done.slice(0, -1));
      act(last.kind === "field" ? { ...last, from: fields[last.name], to: last.from } : opposite(last));
      say("Undone");
    },
    flush: saver.flush,
  };
}

const addressOf = (importId: string, change: Change) =>
  `/api/imports/${importId}/${change.kind === "field" ? "fields" : "decisions"}`;

const bodyOf = ({ kind: _, ...body }: Change) => body;

/** Leaving sends what is left, and asks only when something would be lost. */
function useLeaving(state: SaveState, flush: () => Promise<boolean>): void {
  const asks = useEffectEvent((event: BeforeUnloadEvent) => {
    if (state.kind !== "saved") event.preventDefault();
  });
  useEffect(() => {
    const send = () => void flush();
    const before = (event: BeforeUnloadEvent) => {
      send();
      asks(event);
    };
    window.addEventListener("pagehide", send);
    window.addEventListener("beforeunload", before);
    document.addEventListener("visibilitychange", send);
    return () => {
      send();
      window.removeEventListener("pagehide", send);
      window.removeEventListener("beforeunload", before);
      document.removeEventListener("visibilitychange", send);
    };
  }, [flush]);
}

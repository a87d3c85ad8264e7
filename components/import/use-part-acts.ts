"use client";

import { useRef, useState } from "react";
import { cleanLine } from "@/lib/format/clean-text";
import type { SetAsideReason } from "@/lib/import/imported-story";
import { shapeOf } from "@/lib/import/review/reshape";
import { kept, leftOut, type Standing, setAsideFor } from "@/lib/import/review/standing";
import { readByline } from "@/lib/import/text/words/names";
import type { Review, ReviewBlock } from "@/lib/import/types";
import type { PartActs } from "./block-part";
import type { ChosenField } from "./part-menu";
import type { Queue } from "./use-queue";
import type { Reviewing } from "./use-review";

interface Around extends Pick<PartActs, "enter" | "point" | "askReason" | "look"> {
  /** All of a kind are back, and the bar with the button is the part itself again. */
  restored: (index: number) => void;
}

export interface PartDeeds {
  /** The same object for ever, so that a part is drawn again only when its own standing changes. */
  acts: PartActs;
  setAsideAs: (index: number, reason: SetAsideReason | null) => void;
}

/** What people do with the parts of a review, as acts that can be undone. */
export function usePartActs(review: Review, reviewing: Reviewing, queue: Queue, around: Around): PartDeeds {
  const { blocks } = review;
  const { standings, place } = reviewing;

  const { restored, ...rest } = around;
  const now: PartActs = {
    ...rest,
    toggle(index) {
      const block = blocks[index];
      if (block) place([index], (from) => (from.decision === "keep" ? leftOut(block, from) : kept(from)));
    },
    reshape(index, shape) {
      const asRead = blocks[index] && shapeOf(blocks[index]) === shape;
      place([index], (from) => ({ ...from, shape: asRead ? null : shape, checked: true }));
    },
    takeAs(index, field) {
      const block = blocks[index];
      if (!block) return;
      const to = (from: Standing): Standing => ({
        ...from,
        decision: "field",
        reason: null,
        field,
        checked: true,
      });
      place([index], to, { [field]: { text: wordsFor(field, block), checked: true } });
    },
    restoreKind(index) {
      const reason = standings[index]?.reason;
      if (standings[index]?.decision !== "set-aside") return;
      const same = standings.flatMap((each, at) =>
        each.decision === "set-aside" && each.reason === reason ? [at] : [],
      );
      place(same, kept);
      restored(index);
    },
    accept: (index) => queue.accept({ block: index }),
  };

  const latest = useRef(now);
  latest.current = now;
  const [acts] = useState<PartActs>(() => ({
    toggle: (index) => latest.current.toggle(index),
    reshape: (index, shape) => latest.current.reshape(index, shape),
    takeAs: (index, field) => latest.current.takeAs(index, field),
    askReason: (index) => latest.current.askReason(index),
    restoreKind: (index) => latest.current.restoreKind(index),
    accept: (index) => latest.current.accept(index),
    enter: (index) => latest.current.enter(index),
    look: (index) => latest.current.look(index),
    point: (index) => latest.current.point(index),
  }));
  return { acts, setAsideAs: (index, reason) => place([index], (from) => setAsideFor(from, reason)) };
}

/** A part's words as a field has them: a byline is names alone. */
function wordsFor(field: ChosenField, { text }: ReviewBlock): string {
  const line = cleanLine(text);
  return field === "byline" ? (readByline(line)?.names.join(", ") ?? line.replace(/^by[: ]\s*/i, "")) : line;
}

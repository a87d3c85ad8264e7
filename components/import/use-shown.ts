"use client";

import { useState } from "react";
import type { ReviewFieldName } from "@/lib/import/review/review-fields";
import type { ToCheck } from "@/lib/import/review/to-check";
import { focusControl, showField, showPart } from "./focus";
import type { Pane } from "./pane-tabs";
import type { Highlight } from "./use-highlight";
import { usePane } from "./use-pane";

/** Parts that are drawn at once: a long story whole, and of two megabytes what a page can carry. */
const AT_ONCE = 400;

/** What of a source is on the screen: so many of its parts, and on a phone one of the two sides. */
export interface Shown {
  parts: number;
  more: () => void;
  pane: Pane;
  turnTo: (pane: Pane, block?: number) => void;
  /** Draw it, on the side of the story. */
  reveal: (place: ToCheck) => void;
  /** Draw it and bring it into the window. */
  show: (place: ToCheck) => void;
  /** Put the focus into a field. */
  enter: (field: ReviewFieldName) => void;
}

export function useShown(highlight: Highlight): Shown {
  const { root } = highlight;
  const { pane, turnTo } = usePane(highlight);
  const [parts, setParts] = useState(AT_ONCE);

  function reveal(place: ToCheck): void {
    turnTo("story");
    if ("block" in place && place.block >= parts) setParts(Math.ceil((place.block + 1) / AT_ONCE) * AT_ONCE);
  }

  return {
    parts,
    more: () => setParts(parts + AT_ONCE),
    pane,
    turnTo,
    reveal,
    enter(field) {
      reveal({ field });
      requestAnimationFrame(() => focusControl(root.current, field));
    },
    show(place) {
      reveal(place);
      requestAnimationFrame(() => {
        if ("field" in place) showField(root.current, place.field);
        else showPart(root.current, place.block);
      });
    },
  };
}

"use client";

import { useLayoutEffect, useRef, useState } from "react";
import type { Pane } from "./pane-tabs";
import type { Highlight } from "./use-highlight";

const SIDES: Readonly<Record<Pane, { side: string; part: string }>> = {
  story: { side: ".import-story", part: "li[data-block]" },
  original: { side: ".import-source", part: "mark[data-block]" },
};

/**
 * Which side a phone shows. The other one opens at the part that the person was at, marked; beside each other, both sides
 * stay as they are.
 */
export function usePane({ root, show }: Highlight): {
  pane: Pane;
  /** `block`: open it at this part. */
  turnTo: (pane: Pane, block?: number) => void;
} {
  const [pane, setPane] = useState<Pane>("story");
  const place = useRef<number | null>(null);

  useLayoutEffect(() => {
    const block = place.current;
    place.current = null;
    if (block === null || !root.current || showsBoth(root.current)) return;
    const { part } = SIDES[pane];
    root.current.querySelector(`${part}[data-block="${block}"]`)?.scrollIntoView({ block: "center" });
    show({ block });
  }, [pane, root, show]);

  return {
    pane,
    turnTo(to, block) {
      if (to !== pane) place.current = block ?? placeIn(root.current, pane);
      setPane(to);
    },
  };
}

const showsBoth = (root: HTMLElement): boolean =>
  Object.values(SIDES).every(({ side }) => root.querySelector(side)?.checkVisibility() ?? true);

/** The part that somebody is at: what they touched last if it is in sight, else the first that is. */
function placeIn(root: HTMLElement | null, pane: Pane): number | null {
  const top = root?.querySelector(".import-bar")?.getBoundingClientRect().bottom ?? 0;
  const seen = [...(root?.querySelectorAll<HTMLElement>(SIDES[pane].part) ?? [])].filter((part) => {
    const place = part.getBoundingClientRect();
    return place.bottom > top && place.top < innerHeight;
  });
  const at = seen.find((part) => part.matches("[data-current], [data-active]")) ?? seen[0];
  return at === undefined ? null : Number(at.dataset.block);
}

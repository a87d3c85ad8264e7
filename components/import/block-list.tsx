"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Review } from "@/lib/import/types";
import { BlockPart, placeOutside } from "./block-part";
import type { Highlight } from "./use-highlight";
import { usePartKeys } from "./use-part-keys";
import type { Reviewing } from "./use-review";
import { count } from "./words";

interface Props {
  review: Review;
  reviewing: Reviewing;
  highlight: Highlight;
  open: boolean;
  /** Do the keys work beside the list too? */
  everywhere: boolean;
  /** How many parts are drawn. */
  shown: number;
  onMore: () => void;
}

/**
 * The parts of the source in order, as the story will have them. One stop for the Tab key; from there arrows
 * walk from part to part. J, K, R and Z work on the whole page.
 */
export function BlockList({ review, reviewing, highlight, open, everywhere, shown, onMore }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const entry = current ?? 0;
  const { decisions, decide } = reviewing;

  // One function for all parts and for ever, so that a part is drawn again only when its own decision changes.
  const latest = useRef({ decide, setCurrent, show: highlight.show });
  latest.current = { decide, setCurrent, show: highlight.show };
  const [acts] = useState(() => ({
    decide: (index: number, to: "keep" | "set-aside" | "field") => latest.current.decide([index], to),
    enter: (index: number) => {
      latest.current.setCurrent(index);
      latest.current.show({ block: index }, true);
    },
    point: (index: number | null) => latest.current.show(index === null ? null : { block: index }),
  }));

  usePartKeys(list, everywhere, {
    // The first key goes to the first part; from then on each goes one further.
    walk: (step) => focusPart(list.current, current === null ? 0 : current + step),
    toggle,
    undo: reviewing.undo,
  });

  function toggle() {
    const block = review.blocks[entry];
    if (!open || !block) return;
    decide([entry], decisions[entry] === "keep" ? placeOutside(block) : "keep");
    focusPart(list.current, entry);
  }

  return (
    <section aria-label="Parts of the story">
      <ol className="import-blocks" onPointerLeave={() => acts.point(null)} ref={list}>
        {review.blocks.slice(0, shown).map((block, index) => (
          <BlockPart
            acts={acts}
            block={block}
            current={index === current}
            entry={index === entry}
            index={index}
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the part's name, and parts never move
            key={index}
            now={decisions[index] ?? block.now}
            open={open}
          />
        ))}
      </ol>
      {shown < review.blocks.length && (
        <Button icon="chevron-down" onClick={onMore}>
          {`Show more of the ${count(review.blocks.length, "part")}`}
        </Button>
      )}
    </section>
  );
}

function focusPart(list: HTMLElement | null, index: number): void {
  list?.querySelector<HTMLElement>(`li[data-block="${index}"] [data-act]`)?.focus();
}

"use client";

import { useMemo, useRef, useState } from "react";
import type { Review } from "@/lib/import/types";
import { BlockPart } from "./block-part";
import { listNumbers } from "./list-numbers";
import { MoreParts } from "./more-parts";
import { ReasonDialog } from "./reason-dialog";
import type { Highlight } from "./use-highlight";
import { type PartDeeds, usePartActs } from "./use-part-acts";
import { usePartKeys } from "./use-part-keys";
import type { Queue } from "./use-queue";
import type { Reviewing } from "./use-review";
import type { Shown } from "./use-shown";

interface Props {
  review: Review;
  reviewing: Reviewing;
  queue: Queue;
  highlight: Highlight;
  open: boolean;
  /** Do the keys work beside the list too? */
  everywhere: boolean;
  shown: Shown;
}

/**
 * The parts of the source in order, as the story will have them. One stop for the Tab key; from there arrows
 * walk from part to part. The letters work on the whole page.
 */
export function BlockList({ review, reviewing, queue, highlight, open, everywhere, shown }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const [asking, setAsking] = useState<number | null>(null);
  const entry = Math.min(current ?? 0, shown.parts - 1);
  const { standings } = reviewing;
  const deeds: PartDeeds = usePartActs(review, reviewing, queue, {
    enter: (index) => {
      setCurrent(index);
      highlight.show({ block: index }, true);
    },
    point: (index) => highlight.show(index === null ? null : { block: index }),
    askReason: setAsking,
    look: (index) => shown.turnTo("original", index),
    // Its button went with it.
    restored: (index) => requestAnimationFrame(() => focusPart(list.current, index)),
  });
  const numbers = useMemo(() => listNumbers(review.blocks, standings), [review.blocks, standings]);

  usePartKeys(list, everywhere, {
    // The first key goes to the first part; from then on each goes one further.
    walk: (step) => walkTo(current === null ? 0 : current + step),
    toggle: () => onCurrent(deeds.acts.toggle),
    restoreKind: () => onCurrent(deeds.acts.restoreKind),
    undo: () => open && reviewing.undo(),
    redo: () => open && reviewing.redo(),
    next: queue.next,
    accept: () => open && queue.accept(),
  });

  function onCurrent(act: (index: number) => void) {
    if (!open || !review.blocks[entry]) return;
    act(entry);
    focusPart(list.current, entry);
  }

  function walkTo(index: number) {
    if (index < shown.parts) focusPart(list.current, index);
    else drawFrom(index);
  }

  /** Draw what follows, and go on there. */
  function drawFrom(index: number) {
    if (!review.blocks[index]) return;
    shown.more();
    requestAnimationFrame(() => focusPart(list.current, index));
  }

  return (
    <section aria-label="Parts of the story">
      <ol className="import-blocks" onPointerLeave={() => deeds.acts.point(null)} ref={list}>
        {review.blocks.slice(0, shown.parts).map((block, index) => (
          <BlockPart
            acts={deeds.acts}
            block={block}
            current={index === current}
            entry={index === entry}
            index={index}
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the part's name, and parts never move
            key={index}
            now={standings[index] ?? block.now}
            number={numbers[index] ?? null}
            open={open}
          />
        ))}
      </ol>
      <MoreParts all={review.blocks.length} onMore={drawFrom} shown={shown.parts} />
      <ReasonDialog
        onChoose={(reason) => asking !== null && deeds.setAsideAs(asking, reason)}
        onClose={() => setAsking(null)}
        open={asking !== null}
      />
    </section>
  );
}

function focusPart(list: HTMLElement | null, index: number): void {
  list?.querySelector<HTMLElement>(`li[data-block="${index}"] [data-act]`)?.focus();
}

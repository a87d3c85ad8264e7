"use client";

import { memo, type ReactNode, useMemo } from "react";
import type { Decision } from "@/lib/import/imported-story";
import type { Review } from "@/lib/import/types";
import type { Highlight } from "./use-highlight";
import { FIELD_PARTS, REASONS } from "./words";

interface Props {
  review: Review;
  decisions: readonly Decision["decision"][];
  highlight: Highlight;
  /** How many parts are drawn: the original goes as far as they do. */
  shown: number;
  /** A part was clicked: its other side is shown and gets the focus. */
  onChoose: () => void;
}

/** The original as it came, whole, coloured by what became of each part. */
export function SourcePane({ review, decisions, highlight, shown, onChoose }: Props) {
  const { show, root } = highlight;
  const blockAt = (target: EventTarget) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>("mark[data-block]") : null;
    return mark ? Number(mark.dataset.block) : null;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it
    <section aria-label="Original" className="import-source" tabIndex={0}>
      <p className="import-legend">
        <mark data-now="keep">In the story</mark> <mark data-now="field">In a field</mark>{" "}
        <mark data-now="set-aside">Set aside</mark>
      </p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard walks the parts of the story, which show theirs here */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer to what the story's side offers */}
      <div
        className="import-original"
        dir="auto"
        onClick={(event) => {
          const block = blockAt(event.target);
          if (block === null) return;
          onChoose();
          requestAnimationFrame(() => focusPart(root.current, block));
        }}
        onPointerLeave={() => show(null)}
        onPointerOver={(event) => {
          const block = blockAt(event.target);
          show(block === null ? null : { block });
        }}
      >
        <Coloured decisions={decisions} review={review} shown={shown} />
      </div>
    </section>
  );
}

/** The text cut at its segments. White space between them belongs to none. */
const Coloured = memo(function Coloured({
  review,
  decisions,
  shown,
}: Pick<Props, "review" | "decisions" | "shown">) {
  const { text, segments, blocks } = review;
  return useMemo(() => {
    const parts: ReactNode[] = [];
    let at = 0;
    for (const { start, end, block } of segments) {
      if (block >= shown) return [...parts, "…"];
      if (start > at) parts.push(text.slice(at, start));
      const now = decisions[block];
      parts.push(
        <mark
          data-block={block}
          data-end={end}
          data-now={now}
          data-start={start}
          key={start}
          title={titleOf(blocks[block], now)}
        >
          {text.slice(start, end)}
        </mark>,
      );
      at = end;
    }
    if (at < text.length) parts.push(text.slice(at));
    return parts;
  }, [text, segments, blocks, decisions, shown]);
});

function titleOf(block: Review["blocks"][number] | undefined, now: Decision["decision"] | undefined): string {
  if (!block || now === "keep") return "In the story";
  if (now === "field" && block.field) return FIELD_PARTS[block.field];
  return block.reason ? `Set aside: ${REASONS[block.reason]}` : "Set aside";
}

function focusPart(root: HTMLElement | null, block: number): void {
  const part = root?.querySelector<HTMLElement>(`li[data-block="${block}"]`);
  part?.scrollIntoView({ block: "center" });
  part?.querySelector<HTMLElement>("[data-act]")?.focus({ preventScroll: true });
}

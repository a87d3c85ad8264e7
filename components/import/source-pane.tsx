"use client";

import { memo, type ReactNode, useMemo } from "react";
import type { Standing } from "@/lib/import/review/standing";
import type { ImportedSource } from "@/lib/import/types";
import { focusPart } from "./focus";
import type { Highlight } from "./use-highlight";
import { FIELD_PARTS, REASONS } from "./words";

interface Props {
  source: ImportedSource;
  standings: readonly Standing[];
  highlight: Highlight;
  /** How many parts are drawn: the original goes as far as they do. */
  shown: number;
  /** A part was clicked: its other side is shown and gets the focus. */
  onChoose: (block: number) => void;
}

/** The original as it came, whole, coloured by what became of each part. */
export function SourcePane({ source, standings, highlight, shown, onChoose }: Props) {
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
          onChoose(block);
          requestAnimationFrame(() => focusPart(root.current, block));
        }}
        onPointerLeave={() => show(null)}
        onPointerOver={(event) => {
          const block = blockAt(event.target);
          show(block === null ? null : { block });
        }}
      >
        <Coloured shown={shown} source={source} standings={standings} />
      </div>
    </section>
  );
}

/** The text cut at its segments. White space between them belongs to none. */
const Coloured = memo(function Coloured({
  source,
  standings,
  shown,
}: Pick<Props, "source" | "standings" | "shown">) {
  const { text, segments } = source;
  return useMemo(() => {
    const parts: ReactNode[] = [];
    let at = 0;
    for (const { start, end, block } of segments) {
      if (block >= shown) return [...parts, "…"];
      if (start > at) parts.push(text.slice(at, start));
      const now = standings[block];
      parts.push(
        <mark
          data-block={block}
          data-end={end}
          data-now={now?.decision}
          data-start={start}
          key={start}
          title={titleOf(now)}
        >
          {text.slice(start, end)}
        </mark>,
      );
      at = end;
    }
    if (at < text.length) parts.push(text.slice(at));
    return parts;
  }, [text, segments, standings, shown]);
});

function titleOf(now: Standing | undefined): string {
  if (!now || now.decision === "keep") return "In the story";
  if (now.field) return FIELD_PARTS[now.field];
  return now.reason ? `Set aside: ${REASONS[now.reason]}` : "Set aside";
}

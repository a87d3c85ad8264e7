"use client";

import { type RefObject, useRef, useState } from "react";
import type { Span } from "@/lib/import/imported-story";

/** What is pointed at: a block of the story, or the places where a field was read. */
export type Pointed = { block: number } | { spans: readonly Span[] } | null;

export interface Highlight {
  root: RefObject<HTMLDivElement | null>;
  /** Show both sides of what is pointed at; `scroll` brings the source's side into view. */
  show: (pointed: Pointed, scroll?: boolean) => void;
}

const ACTIVE = "data-active";

/**
 * Point at the same thing on both sides.
 *
 * Marked in the page itself, not in React's state: a story of thousands of parts must not be drawn anew
 * for each move of the pointer.
 */
export function useHighlight(): Highlight {
  const root = useRef<HTMLDivElement>(null);
  const [show] = useState(() => (pointed: Pointed, scroll = false) => {
    for (const lit of root.current?.querySelectorAll(`[${ACTIVE}]`) ?? []) lit.removeAttribute(ACTIVE);
    const found = partsOf(root.current, pointed);
    for (const part of found) part.setAttribute(ACTIVE, "");
    const mark = found.find((part) => part.matches("mark"));
    if (scroll && mark) bringIntoPane(mark);
  });
  return { root, show };
}

/** Scrolls the original alone, never the page: the story's side is where the person is. */
function bringIntoPane(mark: Element): void {
  const pane = mark.closest(".import-source");
  if (!pane || pane.scrollHeight <= pane.clientHeight) return;
  const [place, frame] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()];
  const margin = Math.min(frame.height / 5, 96);
  if (place.top >= frame.top + margin && place.bottom <= frame.bottom - margin / 2) return;
  const top = place.top - frame.top - margin;
  // Far away, gliding there would take longer than reading.
  const still = Math.abs(top) > 2 * frame.height || matchMedia("(prefers-reduced-motion: reduce)").matches;
  pane.scrollBy({ top, behavior: still ? "instant" : "smooth" });
}

function partsOf(root: HTMLElement | null, pointed: Pointed): Element[] {
  if (!root || !pointed) return [];
  if ("block" in pointed) return [...root.querySelectorAll(`[data-block="${pointed.block}"]`)];
  if (pointed.spans.length === 0) return [];
  return [...root.querySelectorAll<HTMLElement>("mark[data-start]")].filter((mark) => {
    const [start, end] = [Number(mark.dataset.start), Number(mark.dataset.end)];
    return pointed.spans.some((span) => span.start < end && start < span.end);
  });
}

"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";

interface Props extends Omit<ComponentProps<"div">, "popover"> {
  /** What it stands beside, in the window's coordinates; asked again whenever something scrolls or grows. */
  anchor: () => Pick<DOMRect, "left" | "right" | "top" | "bottom"> | null;
  /** Where it would like to be; it goes to the other side when there is no room. */
  side?: "below" | "above";
}

/** Room that is left between it and its anchor or the window's edges, in CSS pixels. */
const GAP = 6;

/**
 * A box beside a place in the text, above everything else: nothing that scrolls or fades can cut it off.
 * It never takes the focus by itself.
 */
export function Floating({ anchor, side = "below", className, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    if (!current.matches(":popover-open")) current.showPopover();
    const keep = () => place(current, anchor(), side);
    keep();
    const watcher = new ResizeObserver(keep);
    watcher.observe(current);
    window.addEventListener("scroll", keep, true);
    window.addEventListener("resize", keep);
    return () => {
      watcher.disconnect();
      window.removeEventListener("scroll", keep, true);
      window.removeEventListener("resize", keep);
    };
  });

  return (
    <div
      {...rest}
      className={`editor-floating ${className ?? ""}`}
      dir="ltr"
      lang="en-GB"
      popover="manual"
      ref={box}
    />
  );
}

function place(box: HTMLElement, at: ReturnType<Props["anchor"]>, side: "below" | "above"): void {
  if (!at) return;
  const { width, height } = box.getBoundingClientRect();
  const above = at.top - GAP - height;
  const below = at.bottom + GAP;
  const fitsBelow = below + height <= innerHeight - GAP;
  const goesAbove = side === "above" ? above >= GAP || !fitsBelow : !fitsBelow && at.top > innerHeight / 2;
  const top = goesAbove ? Math.max(GAP, above) : below;
  box.style.top = `${top}px`;
  box.style.left = `${Math.max(GAP, Math.min(at.left, innerWidth - width - GAP))}px`;
  box.style.maxHeight = `${goesAbove ? at.top - 2 * GAP : innerHeight - below - GAP}px`;
  // What scrolls must be reached by keyboard; not every browser sees to that by itself.
  if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
}

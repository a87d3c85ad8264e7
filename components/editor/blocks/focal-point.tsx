"use client";

import { type KeyboardEvent, type MouseEvent, useRef } from "react";

export type Focal = readonly [number, number];

interface Props {
  /** Fractions from the left and the top; null is the middle. */
  focal: Focal | null;
  onFocal: (focal: Focal) => void;
  onDone: () => void;
}

/** How far one press of an arrow goes, as a fraction; with Shift a small one. */
const STEP = 0.05;
const SMALL_STEP = 0.01;

const ARROWS: Readonly<Record<string, Focal>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Over a picture: choose with a click or the arrows what must stay in sight where it is cropped. */
export function FocalPoint({ focal, onFocal, onDone }: Props) {
  const [x, y] = focal ?? [0.5, 0.5];
  const area = useRef<HTMLDivElement>(null);

  function point(event: MouseEvent): void {
    const { left, top, width, height } = area.current?.getBoundingClientRect() ?? new DOMRect();
    if (width === 0 || height === 0) return;
    onFocal([within((event.clientX - left) / width), within((event.clientY - top) / height)]);
  }

  function press(event: KeyboardEvent): void {
    if (event.key === "Escape" || event.key === "Enter") {
      event.preventDefault();
      onDone();
      return;
    }
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = event.shiftKey ? SMALL_STEP : STEP;
    onFocal([within(x + arrow[0] * step), within(y + arrow[1] * step)]);
  }

  const spoken = `${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the point inside takes the keys
    // biome-ignore lint/a11y/noStaticElementInteractions: a click sets the point, whose button takes the keys
    <div className="editor-focal" onClick={point} ref={area}>
      <button
        aria-label={`Focal point: ${spoken}. Arrows move it, Enter is done`}
        // biome-ignore lint/a11y/noAutofocus: it comes up because somebody asked for it
        autoFocus
        className="editor-focal-point"
        onClick={(event) => {
          event.stopPropagation();
          onDone();
        }}
        onKeyDown={press}
        style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
        type="button"
      />
      <span aria-live="polite" className="ui-hidden">
        {spoken}
      </span>
    </div>
  );
}

/** Within the picture, in hundredths. */
const within = (fraction: number) => Math.round(Math.min(1, Math.max(0, fraction)) * 100) / 100;

import { duration } from "@/scripts/progress.mjs";

/** Shows how far something has got, on standard error: in place on a terminal, else a line now and then. */
export interface ProgressBar {
  /** `total`: null while nobody knows. */
  show(done: number, total: number | null): void;
  clear(): void;
}

const WIDE = 24;
/** Between two lines where there is no terminal, in milliseconds; and between two drawings where there is one. */
const LINE = 10_000;
const FRAME = 100;

/** A bar for one pass; it begins to count when it is made. */
export function newProgressBar(doing: string): ProgressBar {
  const isTerminal = process.stderr.isTTY === true;
  const began = performance.now();
  let shown = isTerminal ? 0 : began;
  return {
    show(done, total) {
      const now = performance.now();
      if (now - shown < (isTerminal ? FRAME : LINE)) return;
      shown = now;
      const line = lineOf(doing, done, total, now - began);
      process.stderr.write(isTerminal ? `\r\x1b[2K${line}` : `${line}\n`);
    },
    clear() {
      if (isTerminal) process.stderr.write("\r\x1b[2K");
    },
  };
}

const number = (count: number) => count.toLocaleString("en");

/** "Importing ████████░░░░ 1,240 of 2,000 · 310 a second · 3 s left" */
export function lineOf(doing: string, done: number, total: number | null, milliseconds: number): string {
  const rate = milliseconds > 0 ? (done / milliseconds) * 1_000 : 0;
  const speed = rate > 0 && milliseconds > 1_000 ? ` · ${number(Math.round(rate))} a second` : "";
  if (total === null) return `· ${doing} ${number(done)}${speed}`;
  const full = total === 0 ? WIDE : Math.min(WIDE, Math.floor((done / total) * WIDE));
  const left = speed !== "" && done < total ? ` · ${wholeSeconds((total - done) / rate)} left` : "";
  return `· ${doing} ${"█".repeat(full)}${"░".repeat(WIDE - full)} ${number(done)} of ${number(total)}${speed}${left}`;
}

/** A guess about what comes has no milliseconds. */
const wholeSeconds = (seconds: number) =>
  seconds < 10 ? `${Math.ceil(seconds)} s` : duration(Math.ceil(seconds) * 1_000);

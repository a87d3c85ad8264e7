import type { Rich } from "@/lib/import/formats/sheet";
import type { Mark } from "@/lib/import/imported-story";

type Style = { type: Exclude<Mark["type"], "link"> } | { type: "link"; href: string };

/** Text that grows piece by piece, with the formatting that was open when each piece came. */
export interface RichText {
  readonly isEmpty: boolean;
  /** Was a line break the last that was written? */
  readonly isAtBreak: boolean;
  /** White space is folded as browsers do it. */
  write(text: string): void;
  /** A line break that is meant. */
  breakLine(): void;
  open(style: Style): void;
  /** Closes what was opened last. */
  close(): void;
  /** What was written, trimmed; begins anew, with the same formatting still open. */
  take(): Rich;
}

// Signs that show nothing. Joiners and marks of direction stay: Persian, Hindi and emoji need them.
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu;

/** White space that is more than one space: nearly every piece has none, and need not be written anew word by word. */
const UNFOLDED = /[^\S ]| {2}/u;

/** An empty text. It grows in pieces: looking at its whole with each of them would cost the square of its length. */
export function newRichText(): RichText {
  // One of each at most: a style within itself says nothing, but its close must find it.
  const open = new Map<Mark["type"], { style: Style; from: number }>();
  const closes: (Mark["type"] | null)[] = [];
  let marks: Mark[] = [];
  let pieces: string[] = [];
  let length = 0;

  function push(piece: string): void {
    if (piece !== "") pieces.push(piece);
    length += piece.length;
  }

  function append(piece: string): void {
    const folded = (UNFOLDED.test(piece) ? piece.replace(/\s+/gu, " ") : piece).replace(INVISIBLE, "");
    const last = pieces.at(-1);
    const atStart = last === undefined || /\s/u.test(last.slice(-1));
    push(atStart ? folded.replace(/^ +/u, "") : folded);
  }

  /** White space at the end, which may be all of a piece. */
  function trimEnd(): void {
    for (let last = pieces.pop(); last !== undefined; last = pieces.pop()) {
      const trimmed = last.trimEnd();
      length -= last.length - trimmed.length;
      if (trimmed === "") continue;
      pieces.push(trimmed);
      return;
    }
  }

  const end = ({ style, from }: { style: Style; from: number }): void => {
    if (length > from) marks.push({ ...style, from, to: length } as Mark);
  };

  return {
    get isEmpty() {
      return pieces.every((piece) => piece.trim() === "");
    },
    get isAtBreak() {
      return pieces.at(-1)?.endsWith("\n") ?? false;
    },
    write: append,
    breakLine() {
      trimEnd();
      if (length > 0) push("\n");
    },
    open(style) {
      const isNew = !open.has(style.type);
      closes.push(isNew ? style.type : null);
      if (isNew) open.set(style.type, { style, from: length });
    },
    close() {
      const type = closes.pop() ?? null;
      const last = type && open.get(type);
      if (!last) return;
      open.delete(last.style.type);
      end(last);
    },
    take() {
      if (length === 0) return { text: "", marks: [] };
      for (const each of open.values()) {
        end(each);
        each.from = 0;
      }
      const whole = pieces.join("").trimEnd();
      const taken = { text: whole, marks: marks.flatMap((mark) => within(mark, whole)) };
      pieces = [];
      length = 0;
      marks = [];
      return taken;
    },
  };
}

/** A mark cut to the text, without the spaces at its ends. */
function within(mark: Mark, text: string): Mark[] {
  let { from, to } = mark;
  to = Math.min(to, text.length);
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  return to > from ? [{ ...mark, from, to }] : [];
}

import type { Rich } from "@/lib/import/formats/sheet";
import type { Mark } from "@/lib/import/imported-story";

type Style = { type: Exclude<Mark["type"], "link"> } | { type: "link"; href: string };

/** Text that grows piece by piece, with the formatting that was open when each piece came. */
export interface RichText {
  readonly isEmpty: boolean;
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

/** An empty text. */
export function newRichText(): RichText {
  const open: { style: Style; from: number }[] = [];
  let marks: Mark[] = [];
  let text = "";
  // Kept beside the text: to look at the end of a long text for each of its thousands of pieces takes minutes.
  let isAtSpace = true;
  let isEmpty = true;

  function append(piece: string): void {
    const folded = piece.replace(/[\s\u00a0]+/gu, " ").replace(INVISIBLE, "");
    const added = isAtSpace ? folded.replace(/^ /u, "") : folded;
    if (added === "") return;
    text += added;
    isAtSpace = added.endsWith(" ");
    if (added !== " ") isEmpty = false;
  }

  const end = ({ style, from }: { style: Style; from: number }) => {
    if (text.length > from) marks.push({ ...style, from, to: text.length } as Mark);
  };

  return {
    get isEmpty() {
      return isEmpty;
    },
    write: append,
    breakLine() {
      if (isEmpty) return;
      text = `${isAtSpace ? text.trimEnd() : text}\n`;
      isAtSpace = true;
    },
    open: (style) => void open.push({ style, from: text.length }),
    close() {
      const last = open.pop();
      if (last) end(last);
    },
    take() {
      for (const each of open) {
        end(each);
        each.from = 0;
      }
      const whole = text.trimEnd();
      const taken = { text: whole, marks: marks.flatMap((mark) => within(mark, whole)) };
      text = "";
      isAtSpace = true;
      isEmpty = true;
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

import type { Rich } from "@/lib/import/formats/sheet";
import type { Mark } from "@/lib/import/imported-story";

/** A stretch of a text with the formatting over it, without the white space at its ends. */
export function slice({ text, marks }: Rich, from: number, to: number): Rich & { from: number } {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return {
    text: text.slice(start, end),
    marks: marks.flatMap((mark) => within(mark, start, end)),
    from: start,
  };
}

function within(mark: Mark, start: number, end: number): Mark[] {
  const from = Math.max(mark.from, start) - start;
  const to = Math.min(mark.to, end) - start;
  return to > from ? [{ ...mark, from, to }] : [];
}

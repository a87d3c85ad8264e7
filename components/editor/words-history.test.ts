import { describe, expect, it } from "vitest";
import { NO_HISTORY, redone, typed, undone, type WordsHistory } from "./words-history";

const at = (words: string) => ({ words, caret: words.length });
/** Typing "" → "Council" at once, and " votes" after a pause. */
const written: WordsHistory = typed(
  typed(typed(NO_HISTORY, at(""), 0), at("Coun"), 200),
  at("Council"),
  2_000,
);

describe("undo in a box", () => {
  it("goes back over what was typed without a pause, step by step, and no further", () => {
    const first = undone(written, at("Council votes"));
    expect(first?.to).toEqual(at("Council"));
    const second = first && undone(first.history, first.to);
    expect(second?.to).toEqual(at(""));
    expect(second && undone(second.history, second.to)).toBeNull();
  });

  it("is taken back by redo, until something else is typed", () => {
    const back = undone(written, at("Council votes"));
    expect(back && redone(back.history, back.to)?.to).toEqual(at("Council votes"));
    const other = back && typed(back.history, back.to, 2_100);
    expect(other && redone(other, at("Council wakes"))).toBeNull();
    expect(other && undone(other, at("Council wakes"))?.to).toEqual(at("Council"));
  });
});

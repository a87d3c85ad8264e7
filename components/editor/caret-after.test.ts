import { describe, expect, it } from "vitest";
import { caretAfter } from "./caret-after";

/** Words with the caret drawn as a bar. */
const moved = (before: string, after: string): string => {
  const caret = before.indexOf("|");
  const at = caretAfter(before.replace("|", ""), after, caret);
  return `${after.slice(0, at)}|${after.slice(at)}`;
};

describe("a caret stays among its words", () => {
  it("when words before it change", () => {
    expect(moved("Council| votes", "The council votes")).toBe("The council| votes");
    expect(moved("The council vo|tes", "Council votes")).toBe("Council vo|tes");
  });

  it("when words after it change", () => {
    expect(moved("Council| votes", "Council sleeps")).toBe("Council| sleeps");
    expect(moved("|Council votes", "Council")).toBe("|Council");
  });

  it("and goes to the end of what has changed around it", () => {
    expect(moved("Council vo|tes", "Council sleeps again")).toBe("Council sleeps again|");
    expect(moved("one |two three", "one four three")).toBe("one |four three");
    expect(moved("one tw|o three", "one four three")).toBe("one four| three");
    expect(moved("gone|", "")).toBe("|");
  });
});

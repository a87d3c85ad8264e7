import { expect, it } from "vitest";
import { sameWords } from "./in-words";

it.each([
  ["exact", 1, "exactly the same source"],
  ["text", 0.916, "92 % the same text"],
  ["text", 0.999, "99 % the same text"],
  ["text", 1, "100 % the same text"],
  ["address", 0.2, "the same address, 20 % the same text"],
  ["wire", 0.5, "the sender’s own number, 50 % the same text"],
] as const)("says of a story that is the same by %s, to %s: %s", (how, overlap, words) => {
  expect(sameWords({ how, overlap })).toBe(words);
});

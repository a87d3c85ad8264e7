import { expect, it } from "vitest";
import { asRead } from "@/lib/import/review/standing";
import { storyOf } from "@/lib/testing/imported";
import { listNumbers } from "./list-numbers";

it("counts the points of numbered lists, each depth by itself, as the story will have them", () => {
  const point = (depth: number, ordered = true) =>
    ({ kind: "list-item", ordered, depth, text: "A point." }) as const;
  const { blocks } = storyOf([
    point(0),
    point(1),
    point(1),
    point(0),
    { text: "A paragraph." },
    point(0),
    { ...point(0), decision: "set-aside", reason: "ad" },
    point(0),
    point(0, false),
  ]);
  expect(listNumbers(blocks, blocks.map(asRead))).toEqual([1, 1, 2, 2, null, 1, null, 2, null]);
});

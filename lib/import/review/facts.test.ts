import { expect, it } from "vitest";
import { nothingFound } from "@/lib/import/imported-story";
import { storyOf } from "@/lib/testing/imported";
import { factsOf } from "./facts";

it("lists what the source says beside the article's fields, the most urgent first, and nothing that it does not", () => {
  const found = (value: string) => ({ ...nothingFound<string>(), value, rule: "test", confidence: 0.9 });
  const story = storyOf([], {
    copyright: found("© Coast"),
    embargo: found("2026-12-05"),
    slugline: found(" "),
  });
  expect(factsOf(story).map(({ name, value }) => [name, value])).toEqual([
    ["embargo", "2026-12-05"],
    ["copyright", "© Coast"],
  ]);
});

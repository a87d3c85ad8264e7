import { describe, expect, it } from "vitest";
import { storyOf } from "@/lib/testing/imported";
import { factsOf, isAhead } from "./facts";
import { nothingFound } from "./imported-story";

describe("an embargo", () => {
  const now = new Date("2026-12-05T10:00:00Z");
  it.each([
    ["2026-12-05T10:01Z", true],
    ["2026-12-05T09:59Z", false],
    ["2026-12-05T10:30+01:00", false],
    ["2026-12-05T10:30+0000", true],
    ["2026-12-04T22:30", true], // somewhere that time is still to come
    ["2026-12-04T21:30", false],
    ["2026-12-04", true],
    ["2026-12-03", false],
    ["when the minister has spoken", true],
    ["2026-13-40T00:00Z", true],
  ])("until %s is ahead: %s", (until, ahead) => {
    expect(isAhead(until, now)).toBe(ahead);
  });
});

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

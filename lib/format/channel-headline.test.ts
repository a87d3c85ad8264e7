import { describe, expect, it } from "vitest";
import { CHANNELS, headlineFor, places } from "./channel-headline";

const story = {
  headline: "Ferries sail again",
  seoHeadline: "",
  socialHeadline: "The ferries are back. Here is why it took a year",
  newsletterHeadline: "",
  pushHeadline: "",
};

describe("a channel", () => {
  it("gets its own headline where there is one, else the story's", () => {
    expect(headlineFor(story, "socialHeadline")).toBe(story.socialHeadline);
    for (const { name } of CHANNELS.filter(({ name }) => name !== "socialHeadline")) {
      expect(headlineFor(story, name)).toBe("Ferries sail again");
    }
  });
});

describe("the places that a line takes", () => {
  it.each([
    ["", 0],
    ["Ferry", 5],
    ["  Ferry \u00a0 home ", 10],
    ["Fe\u0301te", 4],
    ["ferry\u00adman", 8],
    ["\u2067عبّارة\u2069", 5],
    ["👩‍👩‍👧 home", 7],
    ["渡船", 4],
    ["나루", 4],
  ])("are those that a reader sees: %j", (line, expected) => {
    expect(places(line)).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { bylineText, nameList, nameSeparator } from "./byline";

describe("a byline", () => {
  it.each([
    [[], "", ""],
    [["Ada Osei"], "", "By Ada Osei"],
    [["Ada Osei", "Ben Rao"], "", "By Ada Osei and Ben Rao"],
    [
      ["Ada Osei", "Ben Rao", "Cleo Wu"],
      "in Kyiv and agencies",
      "By Ada Osei, Ben Rao and Cleo Wu in Kyiv and agencies",
    ],
    [[], " Agencies in Kyiv ", "Agencies in Kyiv"],
  ])("of %j and %j reads %j", (names, tail, expected) => {
    expect(bylineText(names, tail)).toBe(expected);
  });

  it("is the same when its names are set one by one", () => {
    for (const names of [["A"], ["A", "B"], ["A", "B", "C", "D"]]) {
      const set = names.map((name, index) => nameSeparator(index, names.length) + name).join("");
      expect(set).toBe(nameList(names));
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitNames, splitTopics } from "./lists";

describe("lists as people write them", () => {
  it.each([
    ["Harbour, Arts and culture", ["Harbour", "Arts and culture"]],
    ["ميناء، عبّارات؛ سفر", ["ميناء", "عبّارات", "سفر"]],
    ["政治、経済，文化；天気", ["政治", "経済", "文化", "天気"]],
    ["Harbour; Sea  ferries\nTides\r\n", ["Harbour", "Sea ferries", "Tides"]],
    [" , ,, ", []],
  ])("reads the topics %j as %j", (text, topics) => {
    expect(splitTopics(text)).toEqual(topics);
  });

  it.each([
    ["Ada Osei and Ben Ruiz", ["Ada Osei", "Ben Ruiz"]],
    ["Ada Osei, Ben Ruiz & Cleo Marsh", ["Ada Osei", "Ben Ruiz", "Cleo Marsh"]],
    ["Press and Journal staff", ["Press and Journal staff"]],
    ["Ada Osei and", ["Ada Osei and"]],
    ["أحمد علي، سارة حسن", ["أحمد علي", "سارة حسن"]],
    ["山田太郎、佐藤花子", ["山田太郎", "佐藤花子"]],
    ["Ada Osei;Ben Ruiz\nCleo Marsh", ["Ada Osei", "Ben Ruiz", "Cleo Marsh"]],
  ])("reads the byline %j as %j", (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it("reads what it made, written with commas, as the same list", () => {
    const text = fc
      .array(fc.constantFrom("Ada", "Osei", "and", "&", " ", ",", "、", "\n"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (typed) => {
        const names = splitNames(typed);
        expect(splitNames(names.join(", "))).toEqual(names);
      }),
    );
  });
});

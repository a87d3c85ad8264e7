import { describe, expect, it } from "vitest";
import { cutIntoPieces } from "./pieces";

const textsOf = (source: string) =>
  cutIntoPieces(source)
    .pieces.map(({ text }) => text)
    .filter((text) => text !== "");

const STORY = [
  "Bell ringers ask for a quieter bell",
  "",
  "The bell ringers of Pell have asked the diocese for a bell that can be",
  "heard no further than the post office, after complaints from two of",
  "their own number.",
  "",
  "The present bell weighs 900 kilos. “We are up there with it,” said the",
  "tower captain, Ida Marsh. “People forget that.”",
  "",
  "It is on loan.",
];

describe("numbers before every line", () => {
  it.each<[string, (line: string, number: number) => string]>([
    ["flush right", (line, number) => `${String(number).padStart(6)}\t${line}`],
    ["flush left", (line, number) => `${number} ${line}`.trimEnd()],
    ["with a colon", (line, number) => `${number}: ${line}`],
    ["with a full stop", (line, number) => `${number}.  ${line}`],
    ["in brackets", (line, number) => `[${number}] ${line}`],
    ["padded with zeros", (line, number) => `${String(number).padStart(3, "0")}| ${line}`],
    ["for each page anew", (line, number) => `${((number - 1) % 8) + 1}  ${line}`],
  ])("fall away: %s", (_name, set) => {
    const numbered = STORY.map((line, index) => set(line, index + 1)).join("\n");
    expect(textsOf(numbered)).toEqual(textsOf(STORY.join("\n")));
  });

  it("fall away where blank lines have none and each paragraph is a line", () => {
    const lines = Array.from(
      { length: 12 },
      (_, index) => `Paragraph ${"abcdefghijkl"[index]} of the story ends.`,
    );
    const numbered = lines.map((line, index) => `${String(index + 1).padStart(6)}\t${line}`);
    expect(textsOf(numbered.join("\n\n"))).toEqual(lines);
  });

  it("stay before the places of a ranking, the points of a judgment and hours", () => {
    const ranking = [
      "Ana Ruiz",
      "Tom Lee",
      "Noor Haddad",
      "Wilf Castner",
      "Ida Marsh",
      "Jo Brandreth",
      "Hal Dunmore",
    ];
    const places = ranking.map((name, index) => `${index + 1} ${name}`);
    expect(textsOf(places.join("\n"))).toEqual(places);
    const points = ranking.map((name, index) => `${index + 1}. ${name} owns the ferry, the court finds.`);
    expect(textsOf(points.join("\n\n"))).toEqual(points);
    const hours = ranking.map((name, index) => `${index + 10}:05 ${name}`);
    expect(textsOf(hours.join("\n"))).toEqual(hours);
  });

  it("stay where a story only begins with some", () => {
    const recipe = [
      "1 leek",
      "2 eggs",
      "3 potatoes",
      "4 onions",
      "5 cloves",
      "6 figs",
      "Chop it all.",
      "Stir.",
    ];
    expect(textsOf(recipe.join("\n"))).toEqual(recipe);
  });
});

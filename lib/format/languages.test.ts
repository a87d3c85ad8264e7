import { expect, it } from "vitest";
import { languageChoices } from "./languages";

it("offers a story's own language beside the house's, by its name", () => {
  expect(languageChoices("sv")).toContainEqual({ value: "sv", label: "Swedish" });
  expect(languageChoices("ar").filter(({ value }) => value === "ar")).toHaveLength(1);
});

it("survives a tag that no one knows", () => {
  expect(languageChoices("xx-Zzzz").at(-1)).toMatchObject({ value: "xx-Zzzz" });
});

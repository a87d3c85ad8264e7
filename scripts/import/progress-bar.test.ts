import { expect, it } from "vitest";
import { lineOf } from "./progress-bar";

it("guesses what is left in whole seconds", () => {
  expect(lineOf("Importing", 1_920, 2_000, 15_000)).toMatch(/1,920 of 2,000 · 128 a second · 1 s left$/u);
  expect(lineOf("Importing", 1_000, 2_000, 8_000)).toMatch(/· 8 s left$/u);
  expect(lineOf("Importing", 100, 20_000, 2_000)).toMatch(/· 6 min 38 s left$/u);
});

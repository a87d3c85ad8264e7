import { expect, it } from "vitest";
import { comesAfter, isLaterVersion, latestVersion } from "./wire-version";

it.each([
  ["2", "1"],
  ["10", "9"],
  ["1", ""],
  ["20240311T101500", "20240310T235900"],
  ["3.10", "3.9"],
])("%s is later than %j, and not the other way round", (later, earlier) => {
  expect(isLaterVersion(later, earlier)).toBe(true);
  expect(isLaterVersion(earlier, later)).toBe(false);
  expect(isLaterVersion(later, later)).toBe(false);
});

it("takes the sender's word where nobody counts", () => {
  expect(comesAfter({ wireVersion: "", wireAction: "correction" }, "")).toBe(true);
  expect(comesAfter({ wireVersion: "", wireAction: "new" }, "")).toBe(false);
  expect(comesAfter({ wireVersion: "2", wireAction: "correction" }, "2")).toBe(false);
  expect(comesAfter({ wireVersion: "3", wireAction: "new" }, "2")).toBe(true);
});

it("finds the latest of some", () => {
  expect(latestVersion(["2", "10", "9"])).toBe("10");
  expect(latestVersion([])).toBe("");
});

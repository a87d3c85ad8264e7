import { expect, it } from "vitest";
import { dateWords } from "./words";

it.each([
  ["2026-12-05", "5 December 2026"],
  ["2026-12-05T06:00", "5 December 2026, 06:00"],
  ["2026-12-05T06:00:30.5Z", "5 December 2026, 06:00 UTC"],
  ["2026-12-05T06:00+01:00", "5 December 2026, 06:00 +01:00"],
  ["when the minister has spoken", "when the minister has spoken"],
])("says %j as %j", (iso, words) => {
  expect(dateWords(iso)).toBe(words);
});

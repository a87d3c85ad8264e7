import { describe, expect, it } from "vitest";
import { dateByName } from "./date-by-name";
import { emptyFields } from "./story-fields";

const dayOf = (fileName: string, format: "markdown" | "text" = "markdown") => {
  const fields = emptyFields();
  dateByName(fields, format, fileName);
  return fields.publishedAt.value;
};

describe("the day in a post’s file name", () => {
  it.each([
    ["2026-03-14-the-crane-stays.md", "2026-03-14"],
    ["site/_posts/2026-3-4-the-crane.html", "2026-03-04"],
    ["2026-02-30-no-such-day.md", null],
    ["the-crane-2026-03-14.md", null],
    ["2026-03-14/the-crane.md", null],
  ])("is read from %s as %s", (fileName, day) => {
    expect(dayOf(fileName)).toBe(day);
  });

  it("is no day of other files", () => {
    expect(dayOf("2026-03-14-minutes.txt", "text")).toBeNull();
  });

  it("gives way to what the post says", () => {
    const fields = emptyFields();
    fields.publishedAt.value = "2026-03-15T09:00Z";
    dateByName(fields, "markdown", "2026-03-14-the-crane.md");
    expect(fields.publishedAt.value).toBe("2026-03-15T09:00Z");
  });
});

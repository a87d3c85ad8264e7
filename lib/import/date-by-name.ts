import type { StoryFormat } from "./formats/source";
import type { StoryFields } from "./imported-story";
import { fillField } from "./story-fields";

/** Formats of which files carry the day in their names, as sites that are built from files keep their posts. */
const BY_DAY: ReadonlySet<StoryFormat> = new Set(["markdown", "html"]);

/** Take the day from a post's file name, `2026-03-14-the-crane-stays.md`, where the post itself does not say one. */
export function dateByName(fields: StoryFields, format: StoryFormat, fileName: string): void {
  if (fields.publishedAt.value !== null || !BY_DAY.has(format)) return;
  const [, year = "", month = "", day = ""] =
    /(?:^|\/)((?:19|20)\d\d)-(\d\d?)-(\d\d?)-[^/]+$/u.exec(fileName) ?? [];
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const instant = new Date(`${date}T00:00Z`);
  if (year === "" || Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(date)) return;
  fillField(fields.publishedAt, date, null, {
    rule: "file-name-date",
    confidence: 0.9,
    because: "The file’s name begins with the day.",
  });
}

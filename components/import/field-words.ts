import { calendarDate } from "@/lib/format/dates";
import { languageChoices } from "@/lib/format/languages";
import type { ReviewFieldName } from "@/lib/import/review/review-fields";

/** What stands in a field, as people say it: a section and a language by their names, a day in words. */
export function fieldWords(
  name: ReviewFieldName,
  text: string,
  sections: readonly { id: string; name: string }[],
): string {
  if (text === "") return "";
  switch (name) {
    case "sectionId":
      return sections.find(({ id }) => id === text)?.name ?? text;
    case "language":
      return languageChoices(text).find(({ value }) => value === text)?.label ?? text;
    case "sourceDate":
      return calendarDate(new Date(text));
    default:
      return text;
  }
}

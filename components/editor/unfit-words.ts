import { type ArticleFields, type FieldName, fieldIssue } from "@/lib/article/fields";

/** What to fix before a field can be saved, in a sentence below it; undefined when it fits. */
export function unfitWords(name: FieldName, value: ArticleFields[FieldName]): string | undefined {
  const issue = fieldIssue(name, value);
  if (issue === null) return undefined;
  const now = typeof value === "string" ? `It has ${value.length.toLocaleString("en-GB")} now and` : "It";
  return `${issue} ${now} is kept on this device alone until it fits.`;
}

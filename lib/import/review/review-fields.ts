import { FieldsSchema } from "@/lib/article/field-schema";
import { type ArticleFields, fieldIssue } from "@/lib/article/fields";
import { safeHref } from "@/lib/document/href";
import { Invalid } from "@/lib/errors";
import { cleanLine, cleanText } from "@/lib/format/clean-text";
import { splitNames, splitTopics } from "@/lib/format/lists";
import type { Found, ImportedStory, Span } from "@/lib/import/imported-story";

/** What a person checks before a story becomes an article, in the order in which it is shown. */
export const REVIEW_FIELDS = [
  "headline",
  "standfirst",
  "byline",
  "sourceDate",
  "source",
  "sectionId",
  "topics",
  "dateline",
  "language",
  "canonicalUrl",
] as const;
export type ReviewFieldName = (typeof REVIEW_FIELDS)[number];

/** As they stand in the form: names and topics with commas between them, a date as YYYY-MM-DD, "" for nothing. */
export type ReviewFields = Record<ReviewFieldName, string>;

/** What stands in one field, and whether a person wrote it or agreed with it. */
export interface FieldStanding {
  text: string;
  checked: boolean;
}
export type FieldStandings = Record<ReviewFieldName, FieldStanding>;

/** What the reader found for one field, in the form's words. */
export interface FoundField {
  value: string;
  /** What the source says where that is nothing of ours: a section that this newsroom does not have. Else "". */
  said: string;
  /** 0 to 1; a person should look at what is below 0.8. */
  confidence: number;
  /** Id of the rule that decided; "none" where nothing was found. */
  rule: string;
  because: string;
  spans: Span[];
  alternatives: { value: string; because: string; span: Span | null }[];
}

interface SectionName {
  id: string;
  name: string;
  slug: string;
}

/** The house's language; "en" in a source says no more than that. */
const LANGUAGE = "en-GB";

/** What the reader found, field by field, as it stands in the form. A section is one of ours or none. */
export function foundFields(
  story: ImportedStory,
  sections: readonly SectionName[],
): Record<ReviewFieldName, FoundField> {
  const { fields } = story;
  const sectionOf = (name: string) => matching(sections, name)?.id ?? "";
  return {
    headline: inForm(fields.headline, cleanLine),
    standfirst: inForm(fields.standfirst, cleanText),
    byline: inForm(fields.byline, commas),
    dateline: inForm(fields.dateline, cleanLine),
    sourceDate: inForm(withUpdate(fields), (date) => date.slice(0, 10)),
    source: inForm(fields.source, cleanLine),
    sectionId: inForm(fields.section, sectionOf),
    topics: inForm(fields.tags, commas),
    language: inForm(fields.language, (tag) => (tag === "en" ? LANGUAGE : tag), LANGUAGE),
    canonicalUrl: inForm(fields.canonicalUrl, (address) => safeHref(address) ?? ""),
  };
}

/** When it was last changed may be what a newsroom wants as its date. */
function withUpdate({ publishedAt, updatedAt }: ImportedStory["fields"]): Found<string> {
  if (updatedAt.value === null) return publishedAt;
  const update = {
    value: updatedAt.value,
    because: "When the source was last changed.",
    span: updatedAt.spans[0] ?? null,
  };
  return { ...publishedAt, alternatives: [...publishedAt.alternatives, update] };
}

/** {@link fieldsNow}, with who says so: what a person wrote or agreed with is checked. */
export function fieldStandings(
  found: Readonly<Record<ReviewFieldName, FoundField>>,
  written: Readonly<Partial<ReviewFields>>,
): FieldStandings {
  const now = fieldsNow(found, written);
  const entries = REVIEW_FIELDS.map((name) => [
    name,
    { text: now[name], checked: written[name] !== undefined },
  ]);
  return Object.fromEntries(entries) as FieldStandings;
}

/** What stands in the form: what was found, unless a person wrote something else over it. */
export function fieldsNow(
  found: Readonly<Record<ReviewFieldName, FoundField>>,
  written: Readonly<Partial<ReviewFields>>,
): ReviewFields {
  const entries = REVIEW_FIELDS.map((name) => [name, written[name] ?? found[name].value]);
  return Object.fromEntries(entries) as ReviewFields;
}

// Made once: making it takes longer than asking it.
const SOME_FIELDS = FieldsSchema.partial();

/**
 * The article's fields from what stands in the form. There is no slug among them: it follows the headline.
 *
 * @throws Invalid with every field that does not fit, each named.
 */
export function toArticleFields(form: ReviewFields): Partial<ArticleFields> {
  const { sectionId, sourceDate, byline, topics, ...lines } = form;
  const parsed = SOME_FIELDS.safeParse({
    ...lines,
    byline: splitNames(byline),
    topics: splitTopics(topics),
    sectionId: sectionId === "" ? null : sectionId,
    sourceDate: sourceDate === "" ? null : sourceDate,
  });
  if (!parsed.success)
    throw new Invalid(
      parsed.error.issues.map(({ path, message }) => ({
        field: String(path[0] ?? ""),
        message,
        severity: "blocks",
      })),
    );
  return present(parsed.data);
}

/** Why what stands in one field of the form would not fit into an article; null when it does. */
export function formIssue(name: ReviewFieldName, text: string): string | null {
  switch (name) {
    case "byline":
      return fieldIssue(name, splitNames(text));
    case "topics":
      return fieldIssue(name, splitTopics(text));
    case "sectionId":
    case "sourceDate":
      return fieldIssue(name, text === "" ? null : text);
    default:
      return fieldIssue(name, text);
  }
}

function inForm<T>(found: Found<T>, write: (value: T) => string, otherwise = ""): FoundField {
  const written = found.value === null ? "" : write(found.value);
  const value = written || otherwise;
  const seen = new Set([value, ""]);
  const alternatives = found.alternatives.flatMap((alternative) => {
    const text = write(alternative.value);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ value: text, because: alternative.because, span: alternative.span }];
  });
  const { confidence, rule, because, spans } = found;
  return {
    value,
    said: written === "" ? inWords(found.value) : "",
    confidence,
    rule,
    because,
    spans,
    alternatives,
  };
}

const inWords = (value: unknown): string => (typeof value === "string" ? cleanLine(value) : "");

const commas = (values: readonly string[]) => values.map(cleanLine).join(", ");

function matching(sections: readonly SectionName[], name: string): SectionName | undefined {
  const wanted = cleanLine(name).toLowerCase();
  return sections.find((section) => [section.name.toLowerCase(), section.slug].includes(wanted));
}

/** `partial()` allows undefined values where absence is meant. */
function present<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

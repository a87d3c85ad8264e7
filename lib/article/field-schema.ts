import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/format/clean-text";
import { type ArticleFields, EMPTY_FIELDS, type FieldChange, type FieldName, fieldIssue } from "./fields";

// What comes from outside, read into fields. What fits is said by `fieldIssue`, here and in the editor alike.

/** Refuse what `fieldIssue` has something to say about. */
const fits =
  <Name extends FieldName>(name: Name) =>
  (value: ArticleFields[Name], context: z.RefinementCtx): void => {
    const message = fieldIssue(name, value);
    if (message !== null) context.addIssue({ code: "custom", message });
  };

const line = (name: FieldName) => z.string().superRefine(fits(name)).transform(cleanLine);
const lines = (name: FieldName) =>
  z
    .array(z.string())
    .superRefine(fits(name))
    .transform((all) => all.map(cleanLine).filter((one) => one !== ""));

const SHAPE = {
  kicker: line("kicker"),
  headline: line("headline"),
  seoHeadline: line("seoHeadline"),
  socialHeadline: line("socialHeadline"),
  newsletterHeadline: line("newsletterHeadline"),
  pushHeadline: line("pushHeadline"),
  standfirst: z.string().superRefine(fits("standfirst")).transform(cleanText),
  byline: lines("byline"),
  bylineTail: line("bylineTail"),
  dateline: line("dateline"),
  sectionId: z.uuid().nullable(),
  topics: lines("topics"),
  language: z.string().superRefine(fits("language")),
  slug: line("slug"),
  source: line("source"),
  sourceDate: z.string().nullable().superRefine(fits("sourceDate")),
  canonicalUrl: line("canonicalUrl"),
  // Revisions that were kept before there was such a field have none.
  targetLength: z.number().nullable().superRefine(fits("targetLength")).default(null),
  moreStories: z.array(z.uuid()).superRefine(fits("moreStories")),
} satisfies { [Name in FieldName]: z.ZodType<ArticleFields[Name]> };

/** All fields of an article. */
export const FieldsSchema = z.strictObject(SHAPE);

/** The fields of a version that was kept, perhaps before some of them existed: those are empty. */
export const keptFields = (kept: unknown): ArticleFields =>
  FieldsSchema.parse({ ...EMPTY_FIELDS, ...z.record(z.string(), z.unknown()).parse(kept) });

const changeOf = <Name extends FieldName>(name: Name) =>
  z.strictObject({ name: z.literal(name), from: SHAPE[name], to: SHAPE[name] });

/** One field as one person changed it. */
export const FieldChangeSchema: z.ZodType<FieldChange> = z.discriminatedUnion("name", [
  changeOf("kicker"),
  changeOf("headline"),
  changeOf("seoHeadline"),
  changeOf("socialHeadline"),
  changeOf("newsletterHeadline"),
  changeOf("pushHeadline"),
  changeOf("standfirst"),
  changeOf("byline"),
  changeOf("bylineTail"),
  changeOf("dateline"),
  changeOf("sectionId"),
  changeOf("topics"),
  changeOf("language"),
  changeOf("slug"),
  changeOf("source"),
  changeOf("sourceDate"),
  changeOf("canonicalUrl"),
  changeOf("targetLength"),
  changeOf("moreStories"),
]);

import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/format/clean-text";

const line = (max: number) => z.string().max(max, `Use ${max} characters at most.`).transform(cleanLine);
const text = (max: number) => z.string().max(max, `Use ${max} characters at most.`).transform(cleanText);
const lines = (count: number, max: number) =>
  z
    .array(line(max))
    .max(count, `Name ${count} at most.`)
    .transform((all) => all.filter((one) => one !== ""));

/**
 * What an editor fills in beside the body. A draft may have anything here, so limits are about size alone;
 * what publishing needs is said by `lib/article/readiness`.
 */
export const ArticleFields = z.strictObject({
  kicker: line(80),
  headline: line(300),
  standfirst: text(1_000),
  /** Names of the authors, in order. */
  byline: lines(20, 120),
  /** What follows the names: "in Kyiv and agencies". */
  bylineTail: line(120),
  dateline: line(80),
  sectionId: z.uuid().nullable(),
  topics: lines(20, 60),
  /** BCP 47: "en-GB", "ar". */
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Use a language code such as en-GB."),
  slug: line(120),
  /** Who published the original. */
  source: line(120),
  /** When the original was published, YYYY-MM-DD. */
  sourceDate: z.iso.date("Use a date such as 2026-09-05.").nullable(),
  canonicalUrl: line(2_000),
});
export type ArticleFields = z.infer<typeof ArticleFields>;
export type FieldName = keyof ArticleFields;

export const FIELD_NAMES = Object.keys(ArticleFields.shape) as FieldName[];

/** A new article's fields. */
export const EMPTY_FIELDS: ArticleFields = {
  kicker: "",
  headline: "",
  standfirst: "",
  byline: [],
  bylineTail: "",
  dateline: "",
  sectionId: null,
  topics: [],
  language: "en-GB",
  slug: "",
  source: "",
  sourceDate: null,
  canonicalUrl: "",
};

/** One field as one person changed it: `from` is what they saw, so that a change by somebody else is noticed. */
export type FieldChange = {
  [Name in FieldName]: { name: Name; from: ArticleFields[Name]; to: ArticleFields[Name] };
}[FieldName];

const changeOf = <Name extends FieldName>(name: Name) =>
  z.strictObject({ name: z.literal(name), from: ArticleFields.shape[name], to: ArticleFields.shape[name] });

export const FieldChange = z.discriminatedUnion("name", [
  changeOf("kicker"),
  changeOf("headline"),
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
]);

/** Are two values of a field the same? Lists are compared in order. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

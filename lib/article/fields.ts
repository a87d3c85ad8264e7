import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/format/clean-text";

const line = (max: number) => z.string().max(max, `Use ${max} characters at most.`).transform(cleanLine);
const text = (max: number) => z.string().max(max, `Use ${max} characters at most.`).transform(cleanText);
const lines = (max: number) =>
  z
    .array(z.string().max(max, `Use ${max} characters at most for each.`).transform(cleanLine))
    .max(MAX_LINES, `Name ${MAX_LINES} at most.`)
    .transform((all) => all.filter((one) => one !== ""));

/** Characters at most; in a list, of each of its lines. */
const LIMITS = {
  kicker: 80,
  headline: 300,
  channelHeadline: 300,
  standfirst: 1_000,
  byline: 120,
  bylineTail: 120,
  dateline: 80,
  topics: 60,
  slug: 120,
  source: 120,
  canonicalUrl: 2_000,
} as const;

/** Names in a byline, and topics, at most. */
const MAX_LINES = 20;

/**
 * What an editor fills in beside the body. A draft may have anything here, so limits are about size alone;
 * what publishing needs is said by `lib/article/readiness`.
 */
export const ArticleFields = z.strictObject({
  kicker: line(LIMITS.kicker),
  headline: line(LIMITS.headline),
  /** Of one channel each; an empty one is the headline's (`lib/format/channel-headline`). */
  seoHeadline: line(LIMITS.channelHeadline),
  socialHeadline: line(LIMITS.channelHeadline),
  newsletterHeadline: line(LIMITS.channelHeadline),
  pushHeadline: line(LIMITS.channelHeadline),
  standfirst: text(LIMITS.standfirst),
  /** Names of the authors, in order. */
  byline: lines(LIMITS.byline),
  /** What follows the names: "in Kyiv and agencies". */
  bylineTail: line(LIMITS.bylineTail),
  dateline: line(LIMITS.dateline),
  sectionId: z.uuid().nullable(),
  topics: lines(LIMITS.topics),
  /** BCP 47: "en-GB", "ar". */
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Use a language code such as en-GB."),
  slug: line(LIMITS.slug),
  /** Who published the original. */
  source: line(LIMITS.source),
  /** When the original was published, YYYY-MM-DD. */
  sourceDate: z.iso.date("Use a date such as 2026-09-05.").nullable(),
  canonicalUrl: line(LIMITS.canonicalUrl),
  /** Words that the story is to have; null when nobody said. */
  targetLength: z
    .int("Use a whole number.")
    .min(1, "Use a number from 1 on.")
    .max(100_000, "Use 100,000 at most.")
    .nullable()
    // Revisions that were kept before there was such a field.
    .default(null),
});
export type ArticleFields = z.infer<typeof ArticleFields>;
export type FieldName = keyof ArticleFields;

export const FIELD_NAMES = Object.keys(ArticleFields.shape) as FieldName[];

/** Why a value can't be saved in its field, as an instruction; null when it can. */
export function fieldIssue(name: FieldName, value: ArticleFields[FieldName]): string | null {
  const parsed = ArticleFields.shape[name].safeParse(value);
  return parsed.error?.issues[0]?.message ?? null;
}

/** A new article's fields. */
export const EMPTY_FIELDS: ArticleFields = {
  kicker: "",
  headline: "",
  seoHeadline: "",
  socialHeadline: "",
  newsletterHeadline: "",
  pushHeadline: "",
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
  targetLength: null,
};

/** The fields of a version that was kept, perhaps before some of them existed: those are empty. */
export const keptFields = (kept: unknown): ArticleFields =>
  ArticleFields.parse({ ...EMPTY_FIELDS, ...z.record(z.string(), z.unknown()).parse(kept) });

/** One field as one person changed it: `from` is what they saw, so that a change by somebody else is noticed. */
export type FieldChange = {
  [Name in FieldName]: { name: Name; from: ArticleFields[Name]; to: ArticleFields[Name] };
}[FieldName];

const changeOf = <Name extends FieldName>(name: Name) =>
  z.strictObject({ name: z.literal(name), from: ArticleFields.shape[name], to: ArticleFields.shape[name] });

export const FieldChange = z.discriminatedUnion("name", [
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
]);

/** Are two values of a field the same? Lists are compared in order. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

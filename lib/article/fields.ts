import { MORE_STORIES } from "@/lib/format/more-stories";

/**
 * What an editor fills in beside the body. A draft may have anything here, so limits are about size alone;
 * what publishing needs is said by `lib/article/readiness`.
 */
export interface ArticleFields {
  kicker: string;
  headline: string;
  /** Of one channel each; an empty one is the headline's (`lib/format/channel-headline`). */
  seoHeadline: string;
  socialHeadline: string;
  newsletterHeadline: string;
  pushHeadline: string;
  standfirst: string;
  /** Names of the authors, in order. */
  byline: string[];
  /** What follows the names: "in Kyiv and agencies". */
  bylineTail: string;
  dateline: string;
  sectionId: string | null;
  topics: string[];
  /** BCP 47: "en-GB", "ar". */
  language: string;
  slug: string;
  /** Who published the original. */
  source: string;
  /** When the original was published, YYYY-MM-DD. */
  sourceDate: string | null;
  canonicalUrl: string;
  /** Words that the story is to have; null when nobody said. */
  targetLength: number | null;
  /** Ids of the articles that readers are led to below it, in order, before those that are found by themselves. */
  moreStories: string[];
}

export type FieldName = keyof ArticleFields;

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
  moreStories: [],
};

export const FIELD_NAMES = Object.keys(EMPTY_FIELDS) as FieldName[];

/** Names in a byline, and topics, at most. */
const MAX_LINES = 20;

type Check = (value: unknown) => string | null;

/** Characters at most. */
const upTo =
  (max: number): Check =>
  (value) =>
    String(value).length > max ? `Use ${max} characters at most.` : null;

/** Characters of each of its lines at most. */
const eachUpTo =
  (max: number): Check =>
  (value) => {
    const all = Array.isArray(value) ? value : [];
    if (all.some((one) => String(one).length > max)) return `Use ${max} characters at most for each.`;
    return all.length > MAX_LINES ? `Name ${MAX_LINES} at most.` : null;
  };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function lengthIssue(value: unknown): string | null {
  if (value === null) return null;
  if (!Number.isInteger(value)) return "Use a whole number.";
  if (Number(value) < 1) return "Use a number from 1 on.";
  return Number(value) > 100_000 ? "Use 100,000 at most." : null;
}

// In plain words, not in a schema: the editor asks with every key, and a library for schemas would be a sixth of it.
const CHECKS: Readonly<Record<FieldName, Check>> = {
  kicker: upTo(80),
  headline: upTo(300),
  seoHeadline: upTo(300),
  socialHeadline: upTo(300),
  newsletterHeadline: upTo(300),
  pushHeadline: upTo(300),
  standfirst: upTo(1_000),
  byline: eachUpTo(120),
  bylineTail: upTo(120),
  dateline: upTo(80),
  sectionId: () => null,
  topics: eachUpTo(60),
  language: (value) =>
    /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(String(value)) ? null : "Use a language code such as en-GB.",
  slug: upTo(120),
  source: upTo(120),
  sourceDate: (value) => (value === null || isDay(String(value)) ? null : "Use a date such as 2026-09-05."),
  canonicalUrl: upTo(2_000),
  targetLength: lengthIssue,
  moreStories: (value) =>
    Array.isArray(value) && value.length > MORE_STORIES ? `Choose ${MORE_STORIES} at most.` : null,
};

/** Why a value of the right type can't be saved in its field, as an instruction; null when it can. */
export const fieldIssue = (name: FieldName, value: ArticleFields[FieldName]): string | null =>
  CHECKS[name](value);

/** One field as one person changed it: `from` is what they saw, so that a change by somebody else is noticed. */
export type FieldChange = {
  [Name in FieldName]: { name: Name; from: ArticleFields[Name]; to: ArticleFields[Name] };
}[FieldName];

/** Are two values of a field the same? Lists are compared in order. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

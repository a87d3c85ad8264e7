import type { FieldName } from "@/lib/article/fields";

/** The fields of an article in the middle of a sentence. */
export const FIELD_WORDS: Readonly<Record<FieldName, string>> = {
  kicker: "kicker",
  headline: "headline",
  seoHeadline: "headline for search",
  socialHeadline: "headline for social media",
  newsletterHeadline: "headline for newsletters",
  pushHeadline: "headline for push messages",
  standfirst: "standfirst",
  byline: "byline",
  bylineTail: "words after the byline",
  dateline: "dateline",
  sectionId: "section",
  topics: "topics",
  language: "language",
  slug: "slug",
  source: "source",
  sourceDate: "date of the source",
  canonicalUrl: "original address",
  targetLength: "length to reach",
  moreStories: "stories below it",
};

import type { Issue } from "@/lib/errors";
import { REVIEW_FIELDS, type ReviewFieldName } from "./review-fields";

/** The fields of the review, as people read them. */
export const FIELD_LABELS: Readonly<Record<ReviewFieldName, string>> = {
  headline: "Headline",
  standfirst: "Standfirst",
  byline: "Byline",
  dateline: "Place",
  sourceDate: "Date of the source",
  source: "Source",
  sectionId: "Section",
  topics: "Topics",
  language: "Language",
  canonicalUrl: "Address of the original",
};

/** What to fix, with the name of the field where it is one of the review's. */
export function namedIssue({ field, message }: Issue): string {
  const name = REVIEW_FIELDS.find((each) => each === field);
  return name ? `${FIELD_LABELS[name]}: ${message}` : message;
}

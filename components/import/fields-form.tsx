"use client";

import type { Issue } from "@/lib/errors";
import type { ReviewFieldName } from "@/lib/import/review-fields";
import type { Review } from "@/lib/import/types";
import { ReviewField } from "./review-field";
import type { Highlight } from "./use-highlight";
import type { Reviewing } from "./use-review";

interface Props {
  review: Review;
  reviewing: Reviewing;
  issues: readonly Issue[];
  open: boolean;
  show: Highlight["show"];
}

const FIRST: readonly ReviewFieldName[] = [
  "headline",
  "standfirst",
  "byline",
  "sourceDate",
  "source",
  "sectionId",
  "topics",
];
const MORE: readonly ReviewFieldName[] = ["dateline", "language", "canonicalUrl"];

/** What was found beside the text. Each can be changed, and says why it is what it is. */
export function FieldsForm({ review, reviewing, issues, open, show }: Props) {
  const field = (name: ReviewFieldName) => (
    <ReviewField
      found={review.found[name]}
      issue={issues.find((issue) => issue.field === name)?.message}
      key={name}
      name={name}
      onShow={(spans) => show(spans.length > 0 ? { spans } : null, true)}
      onWrite={(to, act) => reviewing.write(name, to, act)}
      open={open}
      sections={review.sections}
      value={reviewing.fields[name]}
    />
  );
  const needsMore = MORE.some((name) => name !== "language" && review.fields[name] !== "");
  return (
    <section aria-label="Fields" className="import-fields">
      {FIRST.map(field)}
      <details className="import-more" open={needsMore}>
        <summary>Place, language, address</summary>
        <div className="import-fields">{MORE.map(field)}</div>
      </details>
    </section>
  );
}

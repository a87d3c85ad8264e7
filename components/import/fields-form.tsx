"use client";

import type { Issue } from "@/lib/errors";
import { REVIEW_FIELDS, type ReviewFieldName } from "@/lib/import/review/review-fields";
import type { Review } from "@/lib/import/types";
import { FactsList } from "./facts-list";
import { ReviewField } from "./review-field";
import type { Highlight } from "./use-highlight";
import type { Queue } from "./use-queue";
import type { Reviewing } from "./use-review";

interface Props {
  review: Review;
  reviewing: Reviewing;
  queue: Queue;
  issues: readonly Issue[];
  open: boolean;
  show: Highlight["show"];
}

const FOLDED: ReadonlySet<ReviewFieldName> = new Set(["dateline", "language", "canonicalUrl"]);

/** What was found beside the text. Each can be changed, and says why it is what it is. */
export function FieldsForm({ review, reviewing, queue, issues, open, show }: Props) {
  const field = (name: ReviewFieldName) => (
    <ReviewField
      conflict={reviewing.conflicts.find((conflict) => conflict.name === name)}
      found={review.found[name]}
      issue={issues.find((issue) => issue.field === name)?.message}
      key={name}
      name={name}
      now={reviewing.fields[name]}
      onAccept={() => queue.accept({ field: name })}
      onChoose={reviewing.choose}
      onShow={(spans, scroll) => show(spans.length > 0 ? { spans } : null, scroll)}
      onWrite={(to, visit) => reviewing.write(name, to, visit)}
      open={open}
      sections={review.sections}
    />
  );
  const needsMore = [...FOLDED].some((name) => name !== "language" && review.fields[name].text !== "");
  return (
    <section aria-label="Fields" className="import-fields">
      {REVIEW_FIELDS.filter((name) => !FOLDED.has(name)).map(field)}
      <details className="import-more" open={needsMore}>
        <summary>Place, language, address</summary>
        <div className="import-fields">{REVIEW_FIELDS.filter((name) => FOLDED.has(name)).map(field)}</div>
      </details>
      <FactsList facts={review.facts} show={show} />
    </section>
  );
}

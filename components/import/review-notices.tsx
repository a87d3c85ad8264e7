import type { Route } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Fact } from "@/lib/import/review/facts";
import { FIELD_LABELS } from "@/lib/import/review/field-labels";
import { REVIEW_FIELDS } from "@/lib/import/review/review-fields";
import type { Review } from "@/lib/import/types";
import { Failed } from "./failed";
import type { Refused } from "./use-review";
import { dateWords } from "./words";

interface Props {
  review: Review;
  earlierDate: string | null;
  failed: string | null;
  refused: Refused | null;
}

/** What a person should know before deciding. */
export function ReviewNotices({ review, earlierDate, failed, refused }: Props) {
  const { article, earlier, warnings, review: verdict } = review;
  return (
    <div className="import-notices">
      <Failed message={failed} />
      {refused && <NotTaken refused={refused} />}
      {review.embargoed && <Embargo facts={review.facts} />}
      {article ? (
        <Notice icon="check" tone="good">
          <p>
            This import is an article now:{" "}
            <Link dir="auto" href={`/desk/articles/${article.id}` as Route}>
              {article.headline || "without a headline yet"}
            </Link>
            . What was set aside stays here.
          </p>
        </Notice>
      ) : (
        !verdict.allowed && (
          <Notice>
            <p>{verdict.because}</p>
          </Notice>
        )
      )}
      {earlier && !article && !review.same && (
        <Notice tone="warn">
          <p>
            {earlier.createdByName} imported the same text on {earlierDate}.{" "}
            <Link
              href={
                (earlier.articleId
                  ? `/desk/articles/${earlier.articleId}`
                  : `/desk/import/${earlier.importId}`) as Route
              }
            >
              {earlier.articleId ? "Open that article" : "Open that import"}
            </Link>
          </p>
        </Notice>
      )}
      <Warnings warnings={warnings} />
    </div>
  );
}

/** What somebody else was quicker with. The words that were typed are shown: they are nowhere else. */
function NotTaken({ refused: { message, caughtUp, words } }: { refused: Refused }) {
  const written = REVIEW_FIELDS.flatMap((name) => (words[name] ? [{ name, text: words[name] }] : []));
  return (
    <Notice announce tone="bad">
      <p>
        {message}
        {caughtUp && " What is decided by now is shown here."}
        {written.length > 0 && " Copy what you wrote first:"}
      </p>
      {written.map(({ name, text }) => (
        <p key={name}>
          {FIELD_LABELS[name]}: <strong dir="auto">{text}</strong>
        </p>
      ))}
    </Notice>
  );
}

/** What the reader could not be sure of, or had to leave out. */
export function Warnings({ warnings }: Pick<Review, "warnings">) {
  return warnings.map(({ code, message, span }) => (
    <Notice key={`${code}-${span?.start ?? ""}`} tone="warn">
      <p dir="auto">{message}</p>
    </Notice>
  ));
}

/** What must not be seen yet goes before everything else that a person should know. */
export function Embargo({ facts }: { facts: readonly Fact[] }) {
  const until = facts.find(({ name }) => name === "embargo")?.value;
  return (
    <Notice icon="lock" tone="bad">
      <p>
        <strong>Under embargo{until && <> until {dateWords(until)}</>}.</strong> Don’t publish before that.
      </p>
    </Notice>
  );
}

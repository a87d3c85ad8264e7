"use client";

import { useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Issue } from "@/lib/errors";
import type { Review } from "@/lib/import/types";
import type { Outcome } from "@/lib/web/outcome";
import { BlockList } from "./block-list";
import { FieldsForm } from "./fields-form";
import { KeysHint } from "./keys-hint";
import { ReviewBar } from "./review-bar";
import { ReviewNotices } from "./review-notices";
import { type SameActions, SamePanel } from "./same-panel";
import { SetAsideSummary } from "./set-aside-summary";
import { SourcePane } from "./source-pane";
import { useHighlight } from "./use-highlight";
import { useLetterKeys } from "./use-letter-keys";
import { useReview } from "./use-review";

/** Parts that are drawn at once: a long story whole, and of two megabytes what a page can carry. */
const AT_ONCE = 400;

interface Props {
  review: Review;
  /** "5 September 2022, 14:20", when the same source came before. */
  earlierDate: string | null;
  /** Goes to the article when it worked. */
  createArticle: (input: { importId: string; killed?: true }) => Promise<Outcome<never>>;
  sameActions: SameActions;
}

/** What was read beside where it was read: checked here, and made into an article. */
export function ReviewScreen({ review, earlierDate, createArticle, sameActions }: Props) {
  const reviewing = useReview(review);
  const [pane, setPane] = useState<"story" | "original">("story");
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const highlight = useHighlight();
  const [everywhere, setEverywhere] = useLetterKeys();
  const open = review.review.allowed;

  /** Saved first, whole: the article is made of what the server has. */
  async function create(known: { killed?: true } = {}) {
    setFailed(null);
    setIssues([]);
    if (!(await reviewing.flush())) {
      setFailed("Your last decisions are not saved yet. Try again in a moment.");
      return;
    }
    const outcome = await reach(() => createArticle({ importId: review.id, ...known }));
    if (outcome.ok) return;
    setIssues(outcome.issues);
    setFailed(outcome.message);
  }

  return (
    <div className="import-review" data-pane={pane} ref={highlight.root}>
      <ReviewBar article={review.article} create={create} open={open} reviewing={reviewing} review={review}>
        <KeysHint everywhere={everywhere} onEverywhere={setEverywhere} open={open} />
      </ReviewBar>
      <ReviewNotices earlierDate={earlierDate} failed={failed ?? reviewing.refused} review={review} />
      <SamePanel actions={sameActions} create={create} flush={reviewing.flush} review={review} />
      <fieldset aria-label="What to show" className="import-tabs">
        <Button aria-pressed={pane === "story"} onClick={() => setPane("story")}>
          Story
        </Button>
        <Button aria-pressed={pane === "original"} onClick={() => setPane("original")}>
          Original
        </Button>
      </fieldset>
      <div className="import-panes">
        <SourcePane
          decisions={reviewing.decisions}
          highlight={highlight}
          onChoose={() => setPane("story")}
          review={review}
          shown={shown}
        />
        <div className="import-story">
          <FieldsForm
            issues={issues}
            open={open}
            review={review}
            reviewing={reviewing}
            show={highlight.show}
          />
          <SetAsideSummary open={open} review={review} reviewing={reviewing} />
          <BlockList
            everywhere={everywhere}
            highlight={highlight}
            onMore={() => setShown(shown + AT_ONCE)}
            open={open}
            review={review}
            reviewing={reviewing}
            shown={shown}
          />
          {review.blocks.length === 0 && <Notice>There is no text in this source.</Notice>}
        </div>
      </div>
    </div>
  );
}

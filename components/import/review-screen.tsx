"use client";

import { useState } from "react";
import { reach } from "@/components/desk/reach";
import { Notice } from "@/components/ui/notice";
import type { Issue } from "@/lib/errors";
import type { StoryFormat } from "@/lib/import/formats/source";
import type { Review } from "@/lib/import/types";
import type { Outcome } from "@/lib/web/outcome";
import { BlockList } from "./block-list";
import { FieldsForm } from "./fields-form";
import { FormatMenu } from "./format-menu";
import { KeysHint } from "./keys-hint";
import { type Pane, PaneTabs } from "./pane-tabs";
import { ReviewBar } from "./review-bar";
import { ReviewNotices } from "./review-notices";
import { RulingOf } from "./ruling";
import { type SameActions, SamePanel } from "./same-panel";
import { SetAsideSummary } from "./set-aside-summary";
import { SourcePane } from "./source-pane";
import { useHighlight } from "./use-highlight";
import { useLetterKeys } from "./use-letter-keys";
import { useQueue } from "./use-queue";
import { useReview } from "./use-review";
import { type RuleActions, useRulingState } from "./use-ruling-state";

/** Parts that are drawn at once: a long story whole, and of two megabytes what a page can carry. */
const AT_ONCE = 400;

interface Props {
  review: Review;
  /** "5 September 2022, 14:20", when the same source came before. */
  earlierDate: string | null;
  sameActions: SameActions;
  actions: RuleActions & {
    /** Goes to the article when it worked. */
    createArticle: (input: { importId: string; killed?: true }) => Promise<Outcome<never>>;
    reread: (input: {
      importId: string;
      as: StoryFormat;
    }) => Promise<Outcome<{ importId: string; kept: boolean }>>;
  };
}

/** What was read beside where it was read: checked here, and made into an article. */
export function ReviewScreen({ review, earlierDate, actions, sameActions }: Props) {
  const reviewing = useReview(review);
  const [pane, setPane] = useState<Pane>("story");
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const highlight = useHighlight();
  const [everywhere, setEverywhere] = useLetterKeys();
  const open = review.review.allowed;
  const ruling = useRulingState(review, actions);
  const queue = useQueue(highlight.root, review, reviewing, (block) => {
    if (block >= shown) setShown(Math.ceil((block + 1) / AT_ONCE) * AT_ONCE);
  });

  /** Saved first, whole: the article is made of what the server has. */
  async function create(known: { killed?: true } = {}) {
    setFailed(null);
    setIssues([]);
    const unsaved = await reviewing.flush();
    if (unsaved) {
      setFailed(unsaved);
      return;
    }
    const outcome = await reach(() => actions.createArticle({ importId: review.id, ...known }));
    if (outcome.ok) return;
    setIssues(outcome.issues);
    setFailed(outcome.message);
  }

  const format = (
    <FormatMenu onRefused={setFailed} reread={actions.reread} review={review} reviewing={reviewing} />
  );
  return (
    <RulingOf value={ruling}>
      <div className="import-review" data-pane={pane} ref={highlight.root}>
        <ReviewBar
          article={review.article}
          create={create}
          format={format}
          open={open}
          queue={queue}
          review={review}
          reviewing={reviewing}
        >
          <KeysHint everywhere={everywhere} onEverywhere={setEverywhere} open={open} />
        </ReviewBar>
        <ReviewNotices
          earlierDate={earlierDate}
          failed={failed ?? ruling.refused}
          refused={reviewing.refused}
          review={review}
        />
        <SamePanel actions={sameActions} create={create} flush={reviewing.flush} review={review} />
        <PaneTabs onPane={setPane} pane={pane} />
        <div className="import-panes">
          <SourcePane
            highlight={highlight}
            onChoose={() => setPane("story")}
            shown={shown}
            source={review}
            standings={reviewing.standings}
          />
          <div className="import-story">
            <FieldsForm
              issues={issues}
              open={open}
              queue={queue}
              review={review}
              reviewing={reviewing}
              show={highlight.show}
            />
            <SetAsideSummary open={open} reviewing={reviewing} />
            <BlockList
              everywhere={everywhere}
              highlight={highlight}
              onMore={() => setShown(shown + AT_ONCE)}
              open={open}
              queue={queue}
              review={review}
              reviewing={reviewing}
              shown={shown}
            />
            {review.blocks.length === 0 && <Notice>There is no text in this source.</Notice>}
          </div>
        </div>
      </div>
    </RulingOf>
  );
}

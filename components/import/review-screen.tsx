"use client";

import { Notice } from "@/components/ui/notice";
import type { StoryFormat } from "@/lib/import/formats/source";
import type { Review } from "@/lib/import/types";
import type { Outcome } from "@/lib/web/outcome";
import { placeOfAct } from "./acts";
import { BlockList } from "./block-list";
import { FieldsForm } from "./fields-form";
import { FormatMenu } from "./format-menu";
import { KeysHint } from "./keys-hint";
import { PaneTabs } from "./pane-tabs";
import { ReviewBar } from "./review-bar";
import { ReviewNotices } from "./review-notices";
import { RulingOf } from "./ruling";
import { type SameActions, SamePanel } from "./same-panel";
import { SetAsideSummary } from "./set-aside-summary";
import { SourcePane } from "./source-pane";
import { useCreate } from "./use-create";
import { useHighlight } from "./use-highlight";
import { useLetterKeys } from "./use-letter-keys";
import { useQueue } from "./use-queue";
import { useReview } from "./use-review";
import { type RuleActions, useRulingState } from "./use-ruling-state";
import { useShown } from "./use-shown";

interface Props {
  review: Review;
  /** "5 September 2022, 14:20", when the same source came before. */
  earlierDate: string | null;
  sameActions: SameActions;
  actions: RuleActions & {
    /** Goes to the article when it worked. */
    createArticle: (input: { importId: string; killed?: true }) => Promise<Outcome<never>>;
    /** Goes to the new reading when it worked. */
    reread: (input: { importId: string; as: StoryFormat }) => Promise<Outcome<never>>;
  };
}

/** What was read beside where it was read: checked here, and made into an article. */
export function ReviewScreen({ review, earlierDate, actions, sameActions }: Props) {
  const highlight = useHighlight();
  const shown = useShown(highlight);
  const reviewing = useReview(review, (act) => {
    const place = placeOfAct(act);
    if (place) shown.show(place);
  });
  const [everywhere, setEverywhere] = useLetterKeys();
  const open = review.review.allowed;
  const ruling = useRulingState(review, actions);
  const { create, issues, failed, fail } = useCreate(
    reviewing,
    (known) => actions.createArticle({ importId: review.id, ...known }),
    shown.enter,
  );
  const queue = useQueue(highlight.root, review, reviewing, shown.reveal);

  const format = (
    <FormatMenu onRefused={fail} reread={actions.reread} review={review} reviewing={reviewing} />
  );
  return (
    <RulingOf value={ruling}>
      <div className="import-review" data-pane={shown.pane} ref={highlight.root}>
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
        <PaneTabs onPane={shown.turnTo} pane={shown.pane} />
        <div className="import-panes">
          <SourcePane
            highlight={highlight}
            onChoose={(block) => shown.turnTo("story", block)}
            shown={shown.parts}
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
            <SetAsideSummary onLast={(block) => shown.show({ block })} open={open} reviewing={reviewing} />
            <BlockList
              everywhere={everywhere}
              highlight={highlight}
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

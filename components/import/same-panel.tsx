"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Moment } from "@/components/desk/moment";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Review, SeenAgain } from "@/lib/import/types";
import { SameAct, type SameAction } from "./same-act";
import { sameTitle, standingWords } from "./same-words";

export interface SameActions {
  updateArticle: SameAction;
  putNotice: SameAction;
}

interface Props {
  review: Review;
  actions: SameActions;
  /** Save what is not saved yet; when that did not work, what to do first. */
  flush: () => Promise<string | null>;
  /** `killed`: the person knows that the agency has killed it. */
  create: (known: { killed?: true }) => Promise<void>;
}

/** What a person should know before a story comes in a second time, with what can be done about it. */
export function SamePanel(props: Props) {
  const { review } = props;
  if (review.article || !review.review.allowed) return null;
  if (review.wire?.action === "kill") return <Killed {...props} />;
  return review.same && <Again {...props} same={review.same} />;
}

function Killed({ review, actions, create }: Props) {
  const { same } = review;
  return (
    <section aria-label="The same story" className="import-same">
      <Notice tone="bad">
        <h2>The agency has killed this story</h2>
        {same ? (
          <p>
            The newsroom has it: <Article same={same} />. Put the notice on that article: nobody can publish
            it then until an editor dismisses the notice, and you can take it offline there.
          </p>
        ) : (
          <p>The newsroom has no article of it. There is nothing to do.</p>
        )}
        <div className="ui-actions">
          {same?.edit.allowed && (
            <SameAct action={actions.putNotice} articleId={same.articleId} importId={review.id}>
              Put the notice on that article
            </SameAct>
          )}
          <NewStory create={() => create({ killed: true })}>Make a new story all the same</NewStory>
        </div>
        {same && !same.edit.allowed && <p>{same.edit.because}</p>}
      </Notice>
    </section>
  );
}

function Again({ review, same, actions, flush, create }: Props & { same: SeenAgain }) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function compare() {
    const unsaved = await flush();
    if (unsaved) setRefusal(unsaved);
    else router.push(`/desk/import/${review.id}/compare/${same.articleId}` as Route);
  }

  return (
    <section aria-label="The same story" className="import-same">
      <Notice icon="copy" tone="warn">
        <h2>{sameTitle(same, review.wire)}</h2>
        <p>
          <Article same={same} />
        </p>
        {refusal && <p role="alert">{refusal}</p>}
        <div className="ui-actions">
          {same.edit.allowed && (
            <SameAct
              action={actions.updateArticle}
              articleId={same.articleId}
              flush={flush}
              importId={review.id}
              look={same.later ? "action" : "plain"}
            >
              Update that article
            </SameAct>
          )}
          <Button onClick={compare}>Compare</Button>
          <NewStory create={() => create({})}>Make a new story</NewStory>
        </div>
        <p className="ui-muted ui-small">
          {same.edit.allowed
            ? "Updating keeps what stands there as a version, and the pictures. Readers see nothing before somebody publishes."
            : same.edit.because}
        </p>
      </Notice>
    </section>
  );
}

function Article({ same }: { same: SeenAgain }) {
  return (
    <>
      <Link dir="auto" href={`/desk/articles/${same.articleId}` as Route}>
        {same.headline || "An article without a headline"}
      </Link>{" "}
      ({standingWords(same.status)}, changed <Moment at={same.updatedAt} />)
    </>
  );
}

function NewStory({ create, children }: { create: () => Promise<void>; children: string }) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      busy={busy}
      look="quiet"
      onClick={async () => {
        setBusy(true);
        await create();
        setBusy(false);
      }}
    >
      {children}
    </Button>
  );
}

"use client";

import type { Route } from "next";
import { type ReactNode, useState, useTransition } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { reshaped } from "@/lib/import/review/reshape";
import type { Review } from "@/lib/import/types";
import type { Queue } from "./use-queue";
import type { Reviewing, ReviewState } from "./use-review";
import { count } from "./words";

interface Props {
  review: Review;
  reviewing: Reviewing;
  queue: Queue;
  /** "Treat it as …" */
  format: ReactNode;
  article: Review["article"];
  open: boolean;
  create: () => Promise<void>;
  /** Below all that, for who works at a keyboard. */
  children: ReactNode;
}

/** Over both panes: what the article will be made of, whether it is saved, and the two main acts. */
export function ReviewBar({ review, reviewing, queue, format, article, open, create, children }: Props) {
  const [creating, startCreating] = useTransition();
  // The way to the article is a navigation: the button stays busy until it is there.
  const [left, setLeft] = useState(false);
  return (
    <div className="import-bar">
      <p>{sumOf(review, reviewing)}</p>
      {open && <SaveMark state={reviewing.state} />}
      {open && <ToCheckMark queue={queue} />}
      <div className="import-bar-acts">
        {open && (
          <>
            {format}
            <Button disabled={!reviewing.canUndo} icon="undo" iconOnly look="quiet" onClick={reviewing.undo}>
              Undo
            </Button>
            <Button disabled={!reviewing.canRedo} icon="redo" iconOnly look="quiet" onClick={reviewing.redo}>
              Redo
            </Button>
          </>
        )}
        {article ? (
          <ButtonLink href={`/desk/articles/${article.id}` as Route} look="action">
            Open the article
          </ButtonLink>
        ) : (
          open && (
            <Button
              busy={creating || left}
              look="action"
              onClick={() =>
                startCreating(async () => {
                  setLeft(true);
                  await create();
                  setLeft(false);
                })
              }
            >
              Create article
            </Button>
          )
        )}
      </div>
      {children}
    </div>
  );
}

/** How much waits for a person's eye, and the way to it. */
function ToCheckMark({ queue }: { queue: Queue }) {
  if (queue.items.length === 0) {
    return (
      <Status icon="check" tone="good">
        All checked
      </Status>
    );
  }
  return (
    <Button aria-keyshortcuts="N" icon="alert" onClick={queue.next}>
      {queue.items.length.toLocaleString("en-GB")} to check
    </Button>
  );
}

/** "12 paragraphs, 1 photo · 1 part set aside": what becomes of the source. */
function sumOf({ blocks }: Review, { standings }: Reviewing): string {
  const kept = blocks.flatMap((block, index) => {
    const now = standings[index];
    return now?.decision === "keep" ? [reshaped(block, now.shape)] : [];
  });
  const photos = kept.filter(({ kind }) => kind === "figure").length;
  const aside = standings.filter(({ decision }) => decision === "set-aside").length;
  return [
    count(kept.length - photos, "paragraph"),
    ...(photos > 0 ? [count(photos, "photo")] : []),
    ...(aside > 0 ? [`${count(aside, "part")} set aside`] : []),
  ].join(", ");
}

function SaveMark({ state }: { state: ReviewState }) {
  return (
    <span aria-live="polite" className="import-saved">
      {state.kind === "saved" && (
        <Status icon="check" tone="good">
          Saved
        </Status>
      )}
      {state.kind === "saving" && <span className="ui-muted">Saving…</span>}
      {state.kind === "undecided" && (
        <Status icon="alert" tone="warn">
          Choose between two versions below
        </Status>
      )}
      {state.kind === "waiting" && (
        <Status icon="alert" tone="warn">
          Not saved yet: {state.message}
        </Status>
      )}
    </span>
  );
}

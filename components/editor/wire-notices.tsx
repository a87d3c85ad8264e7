"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Moment } from "@/components/desk/moment";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Form, SubmitButton } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { WireNotice } from "@/lib/article/types";
import type { DeskActions, Standing } from "./standing";
import { Unpublish } from "./unpublish";

interface Props {
  articleId: string;
  notices: readonly WireNotice[];
  standing: Standing;
  isLive: boolean;
  actions: DeskActions;
  onDismissed: (noticeId: string) => void;
  onUnpublished: () => void;
}

/** What agencies say about this story: it stops publishing until an editor has answered it. */
export function WireNotices(props: Props) {
  const { articleId, notices, standing, isLive, actions, onDismissed, onUnpublished } = props;
  const [asking, setAsking] = useState<WireNotice | "unpublish" | "discard" | null>(null);
  const say = useToast();
  const router = useRouter();
  const close = () => setAsking(null);
  if (notices.length === 0) return null;
  return (
    // The checklist leads here.
    <section aria-label="From the agency" className="editor-notices" id="article-notice" tabIndex={-1}>
      {notices.map((notice) => (
        <Notice key={notice.id} tone="bad">
          <p>
            <strong>
              The agency killed this story (<Moment at={notice.at} />
              ).
            </strong>{" "}
            <Link href={`/desk/import/${notice.importId}` as Route}>What it sent</Link>
          </p>
          <blockquote className="editor-kept" dir="auto">
            {notice.message}
          </blockquote>
          <p>
            {isLive
              ? "Readers see it still. Take it offline, or dismiss this with a reason."
              : "It can’t be published until an editor dismisses this with a reason."}
          </p>
          <div className="ui-actions">
            {isLive && standing.unpublish.allowed && (
              <Button icon="eye-off" look="danger" onClick={() => setAsking("unpublish")}>
                Unpublish
              </Button>
            )}
            {standing.discard.allowed && (
              <Button icon="archive" onClick={() => setAsking("discard")}>
                Put it away…
              </Button>
            )}
            {standing.dismiss.allowed ? (
              <Button onClick={() => setAsking(notice)}>Dismiss…</Button>
            ) : (
              <span className="ui-muted">{standing.dismiss.because}</span>
            )}
          </div>
        </Notice>
      ))}
      <Dialog onClose={close} open={asking === "unpublish"} title="Unpublish this story?">
        <Unpublish
          articleId={articleId}
          onCancel={close}
          onDone={() => {
            close();
            onUnpublished();
          }}
          unpublish={actions.unpublish}
        />
      </Dialog>
      <Dialog onClose={close} open={asking === "discard"} title="Put this draft away?">
        <Form action={actions.discard} onDone={() => router.push("/desk/put-away")}>
          <input name="articleId" type="hidden" value={articleId} />
          <TextField
            hint="It leaves the list of articles. Editors find it under “Put away” and can bring it back."
            label="Why is it put away?"
            name="reason"
          />
          <div className="ui-actions">
            <SubmitButton look="danger">Put it away</SubmitButton>
            <Button onClick={close}>Leave it</Button>
          </div>
        </Form>
      </Dialog>
      <Dialog
        onClose={close}
        open={typeof asking === "object" && asking !== null}
        title="Dismiss the agency’s notice?"
      >
        {typeof asking === "object" && asking !== null && (
          <Form
            action={actions.dismissNotice}
            onDone={() => {
              onDismissed(asking.id);
              say("Dismissed. Your reason is kept.");
              close();
            }}
          >
            <input name="articleId" type="hidden" value={articleId} />
            <input name="noticeId" type="hidden" value={asking.id} />
            <TextField
              hint="It is kept with your name."
              label="Why may the story run all the same?"
              name="reason"
            />
            <div className="ui-actions">
              <SubmitButton look="danger">Dismiss the notice</SubmitButton>
              <Button onClick={close}>Leave it</Button>
            </div>
          </Form>
        )}
      </Dialog>
    </section>
  );
}

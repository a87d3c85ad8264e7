"use client";

import type { Editor } from "@tiptap/core";
import type { Route } from "next";
import { useContext, useState } from "react";
import { ArticleStatusMark } from "@/components/desk/article-status";
import { useAct } from "@/components/desk/use-act";
import { compareHref } from "@/components/history/words";
import { Button, ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { Refusal } from "@/components/ui/refusal";
import { useToast } from "@/components/ui/toast";
import type { Article, ArticleStatus } from "@/lib/article/types";
import type { Refused } from "@/lib/web/outcome";
import { People } from "./live/people";
import { PeopleOf } from "./live/people-at";
import { PreviewLink } from "./preview-link";
import { SaveIndicator } from "./save-indicator";
import type { Saver } from "./saving/saver";
import type { SaveStatus } from "./saving/status";
import type { DeskActions, Standing } from "./standing";
import { Unpublish } from "./unpublish";
import { useDeskKeys } from "./use-desk-keys";

interface Props {
  article: Article;
  standing: Standing;
  actions: DeskActions;
  editor: Editor;
  saver: Saver;
  status: SaveStatus;
  state: ArticleStatus;
  livePath: string | null;
  /** What can be done at the desk itself: find, focus, see the shortcuts. */
  tools: readonly MenuItem[];
  onFind: () => void;
  onPublish: () => void;
  onUnpublished: () => void;
  userId: string;
  onWhoWrote: () => void;
}

/** Above the story: where it stands, whether it is saved, and what can be done with the whole of it. */
export function DeskBar(props: Props) {
  const { article, standing, actions, editor, saver, status, state, livePath, tools } = props;
  const { onFind, onPublish, onUnpublished, userId } = props;
  const [asking, setAsking] = useState<"version" | "unpublish" | null>(null);
  const base = `/desk/articles/${article.id}`;
  useDeskKeys({
    save: () => {
      void saver.flush();
      if (standing.edit.allowed && asking === null) setAsking("version");
      return true;
    },
  });
  const items: MenuItem[] = [
    {
      label: "Keep this version…",
      icon: "archive",
      onSelect: () => setAsking("version"),
      because: why(standing.edit),
    },
    {
      label: "Who wrote this",
      icon: "people",
      hint: "What is selected in the story",
      onSelect: props.onWhoWrote,
    },
    ...tools,
    { label: "All versions", icon: "clock", href: `${base}/versions` as Route },
    ...(livePath
      ? [
          {
            label: "What changed since publishing",
            icon: "eye",
            href: compareHref(article.id, { from: "live", to: "now" }),
          } as const,
        ]
      : []),
    ...(standing.importId
      ? [
          {
            label: "Where it came from",
            icon: "import",
            href: `${base}/import` as Route,
          } as const,
        ]
      : []),
    ...(livePath
      ? [
          {
            label: "Unpublish…",
            icon: "eye-off",
            danger: true,
            onSelect: () => setAsking("unpublish"),
            because: why(standing.unpublish),
          } as const,
        ]
      : []),
  ];
  return (
    <div className="editor-bar" id="saving">
      <ButtonLink href="/desk" icon="back" iconOnly look="quiet">
        All articles
      </ButtonLink>
      <ArticleStatusMark status={state} />
      <SaveIndicator status={status} />
      <People editor={editor} people={useContext(PeopleOf)} userId={userId} />
      <div className="editor-bar-acts">
        <PreviewLink articleId={article.id} saver={saver} />
        {livePath && (
          <a
            className="ui-button ui-button-quiet editor-bar-link"
            href={`/${livePath}`}
            rel="noopener"
            target="_blank"
          >
            <Icon name="external" />
            <span>View on site</span>
          </a>
        )}
        <Button icon="search" iconOnly look="quiet" onClick={onFind}>
          Find and replace
        </Button>
        <Menu icon="more" iconOnly items={items} label="More" />
        <Button
          aria-describedby={standing.publish.allowed ? undefined : "publish-because"}
          disabled={!standing.publish.allowed || state === "published" || status.kind === "stopped"}
          look="action"
          onClick={onPublish}
          title={state === "published" ? "Readers see this version already." : why(standing.publish)}
        >
          {livePath ? "Publish changes" : "Publish"}
        </Button>
      </div>
      {!standing.publish.allowed && (
        <p className="editor-bar-because ui-muted ui-small" id="publish-because">
          {standing.publish.because}
        </p>
      )}
      <Dialog onClose={() => setAsking(null)} open={asking === "version"} title="Keep this version">
        <KeepVersion
          articleId={article.id}
          keep={actions.keepVersion}
          onDone={() => setAsking(null)}
          saver={saver}
        />
      </Dialog>
      <Dialog onClose={() => setAsking(null)} open={asking === "unpublish"} title="Unpublish this story?">
        <Unpublish
          articleId={article.id}
          onCancel={() => setAsking(null)}
          onDone={() => {
            setAsking(null);
            onUnpublished();
          }}
          unpublish={actions.unpublish}
        />
      </Dialog>
    </div>
  );
}

const why = (verdict: { allowed: boolean; because?: string }) =>
  verdict.allowed ? undefined : verdict.because;

interface KeepProps {
  articleId: string;
  saver: Saver;
  keep: DeskActions["keepVersion"];
  onDone: () => void;
}

const NOT_SAVED: Refused = {
  ok: false,
  kind: "conflict",
  message: "Not everything is saved yet. Wait until it says “Saved”, then keep it.",
  issues: [],
};

function KeepVersion({ articleId, saver, keep, onDone }: KeepProps) {
  const [name, setName] = useState("");
  const { busy, refusal, act } = useAct();
  const say = useToast();

  async function keepIt() {
    const outcome = await act(async () => {
      // What is kept is what the server has.
      const saved = (await saver.flush()) && saver.snapshot().status.kind === "saved";
      return saved ? keep({ articleId, name }) : NOT_SAVED;
    });
    if (!outcome.ok) return;
    say("This version is kept.");
    onDone();
  }

  return (
    <form
      className="ui-stack"
      onSubmit={(event) => {
        event.preventDefault();
        // Enter in the name sends the form also while the button is busy.
        if (!busy) void keepIt();
      }}
    >
      <Refusal>{refusal}</Refusal>
      <TextField
        hint="Optional, such as “before legal read”"
        label="Name"
        onChange={(event) => setName(event.target.value)}
        value={name}
      />
      <div className="ui-actions">
        <Button busy={busy} look="action" type="submit">
          Keep
        </Button>
      </div>
    </form>
  );
}

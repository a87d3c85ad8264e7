"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Verdict } from "@/lib/access/verdict";
import type { RevisionSummary } from "@/lib/article/types";
import type { Outcome } from "@/lib/web/outcome";
import { Moment } from "./moment";
import { reach } from "./reach";

interface Props {
  articleId: string;
  revisions: readonly RevisionSummary[];
  edit: Verdict;
  restore: (input: { articleId: string; revisionId: string }) => Promise<Outcome<{ version: number }>>;
}

const REASONS: Readonly<Record<RevisionSummary["reason"], string>> = {
  created: "Begun",
  imported: "Imported",
  published: "Published",
  named: "Kept",
  restored: "Before another version was restored",
  updated: "Before a newer source came in",
};

/** The kept versions, newest first, each of which can come back. */
export function RevisionList({ articleId, revisions, edit, restore }: Props) {
  const [chosen, setChosen] = useState<RevisionSummary | null>(null);
  return (
    <>
      {!edit.allowed && <Notice icon="lock">{edit.because}</Notice>}
      <ol className="revision-list">
        {revisions.map((revision) => (
          <li key={revision.id}>
            <div>
              <strong>{revision.name || REASONS[revision.reason]}</strong>
              <p className="ui-muted ui-small">
                <Moment at={revision.at} /> · {revision.actorName} · {revision.wordCount} words
                {revision.name && ` · ${REASONS[revision.reason]}`}
              </p>
              <p className="ui-small">
                {revision.headline ? <bdi>{revision.headline}</bdi> : <em>No headline</em>}
              </p>
              {revision.note && (
                <p className="ui-small" dir="auto">
                  {revision.note}
                </p>
              )}
            </div>
            <Button disabled={!edit.allowed} icon="restore" onClick={() => setChosen(revision)}>
              Restore
            </Button>
          </li>
        ))}
      </ol>
      <Dialog onClose={() => setChosen(null)} open={chosen !== null} title="Restore this version?">
        {chosen && (
          <Restore
            onCancel={() => setChosen(null)}
            restore={() => restore({ articleId, revisionId: chosen.id })}
            to={`/desk/articles/${articleId}` as Route}
          />
        )}
      </Dialog>
    </>
  );
}

interface RestoreProps {
  restore: () => Promise<Outcome<unknown>>;
  to: Route;
  onCancel: () => void;
}

function Restore({ restore, to, onCancel }: RestoreProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  async function act() {
    setBusy(true);
    setRefusal(null);
    const outcome = await reach(restore);
    if (outcome.ok) return router.push(to);
    setBusy(false);
    setRefusal(outcome.message);
  }
  return (
    <div className="ui-stack">
      {refusal && (
        <Notice announce tone="bad">
          {refusal}
        </Notice>
      )}
      <p>
        The article becomes what it was then. How it is now is kept as a version too, so this can be undone.
      </p>
      <div className="ui-actions">
        <Button busy={busy} look="action" onClick={act}>
          Restore
        </Button>
        <Button onClick={onCancel}>Leave it</Button>
      </div>
    </div>
  );
}

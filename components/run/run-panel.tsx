"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Refusal } from "@/components/ui/refusal";
import { Status } from "@/components/ui/status";
import { isBusy } from "@/lib/run/policy";
import type { Run } from "@/lib/run/types";
import type { Outcome } from "@/lib/web/outcome";
import { RunProgress } from "./run-progress";
import { RUN_WORDS } from "./words";

type Act = (input: { runId: string; repeats?: boolean }) => Promise<Outcome<unknown>>;

interface Props {
  run: Run;
  actions: { start: Act; cancel: Act; retry: Act; undo: Act };
}

/** How often the page of a run that is busy is drawn anew, in milliseconds. */
const PACE = 1_000;

/** Where a run stands, and what can be done about it. */
export function RunPanel({ run, actions }: Props) {
  const router = useRouter();
  const panel = useRef<HTMLElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [undoing, setUndoing] = useState(false);
  const [away, setAway] = useState(false);
  const moves = isBusy(run.state);
  const { counts } = run;

  // Asked first: a refresh that finds nobody would leave the page for the browser's own about a lost connection.
  useEffect(() => {
    if (!moves) return;
    const look = async () => {
      const answers = await isThere();
      setAway(!answers);
      if (answers) router.refresh();
    };
    const clock = setInterval(() => void look(), PACE);
    return () => clearInterval(clock);
  }, [moves, router]);

  async function act(action: Act, repeats?: boolean) {
    setBusy(true);
    setRefusal(null);
    setUndoing(false);
    const outcome = await reach(() =>
      action({ runId: run.id, ...(repeats === undefined ? {} : { repeats }) }),
    );
    setBusy(false);
    if (!outcome.ok) setRefusal(outcome.message);
    // What was pressed goes, and nobody at a keyboard is to be thrown to the top of the page.
    else panel.current?.focus({ preventScroll: true });
    router.refresh();
  }

  const { words, tone, icon } = RUN_WORDS[run.state];
  const repeats = run.repeated > 0 && !moves && run.state !== "undone";
  return (
    <section aria-label="The run" className="run-panel" ref={panel} tabIndex={-1}>
      <p aria-live="polite">
        <Status icon={icon} tone={tone}>
          {words}
        </Status>
      </p>
      <RunProgress run={run} />
      {moves && away && (
        <Notice announce tone="warn">
          The newsroom can’t be reached. The run goes on by itself, and so does this page.
        </Notice>
      )}
      <Refusal>{refusal}</Refusal>
      <div className="ui-actions">
        {run.start.allowed && (
          <Button busy={busy} look="action" onClick={() => act(actions.start, false)}>
            {startWords(run)}
          </Button>
        )}
        {run.cancel.allowed && (
          <Button busy={busy} onClick={() => act(actions.cancel)}>
            Stop
          </Button>
        )}
        {run.retry.allowed && (
          <Button busy={busy} icon="restore" onClick={() => act(actions.retry)}>
            {`Try ${stories(counts.failed)} again`}
          </Button>
        )}
        {repeats && (
          <Button busy={busy} onClick={() => act(actions.start, true)}>
            {`Import ${run.repeated === 1 ? "the repeat" : `${run.repeated.toLocaleString("en-GB")} repeats`} too`}
          </Button>
        )}
        {run.undo.allowed && (
          <Button icon="undo" onClick={() => setUndoing(true)}>
            Undo the import
          </Button>
        )}
      </div>
      <Dialog onClose={() => setUndoing(false)} open={undoing} title="Undo this import?">
        <div className="ui-stack">
          <p>
            {`${stories(counts.imported)} of this run will be put away. What somebody has worked on or published since stays, and is listed.`}
          </p>
          <div className="ui-actions">
            <Button busy={busy} look="danger" onClick={() => act(actions.undo)}>
              Undo the import
            </Button>
            <Button onClick={() => setUndoing(false)}>Leave it</Button>
          </div>
        </div>
      </Dialog>
    </section>
  );
}

const isThere = () =>
  fetch("/api/health", { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );

const stories = (count: number) => (count === 1 ? "1 story" : `${count.toLocaleString("en-GB")} stories`);

function startWords({ counts, state }: Run): string {
  if (counts.new > 0) return "Go on with the check";
  return state === "cancelled" && counts.imported > 0
    ? `Go on with ${stories(counts.ready)}`
    : `Import ${stories(counts.ready)}`;
}

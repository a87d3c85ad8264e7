"use client";

import type { Editor } from "@tiptap/core";
import { useState, useSyncExternalStore } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Refusal } from "@/components/ui/refusal";
import { useToast } from "@/components/ui/toast";
import { unseenWarnings } from "@/lib/article/readiness";
import type { Section } from "@/lib/article/types";
import type { Issue } from "@/lib/errors";
import { Checklist } from "./checklist";
import { figureIds } from "./figures";
import { openEnds } from "./open-ends";
import { ReaderChanges, type ReaderChangesProps } from "./reader-changes";
import { unfitFields } from "./saving/fields";
import type { Saver } from "./saving/saver";
import type { DeskActions } from "./standing";
import type { Uploads } from "./uploads";
import { useSnapshot } from "./use-saver";

interface Props {
  open: boolean;
  onClose: () => void;
  articleId: string;
  editor: Editor;
  isLive: boolean;
  /** What readers have of it now. */
  live: ReaderChangesProps["live"];
  sections: readonly Section[];
  issues: readonly Issue[];
  saver: Saver;
  uploads: Uploads;
  publish: DeskActions["publish"];
  onPublished: (path: string, version: number) => void;
  onJump: (field: string) => void;
}

/** The last look: what blocks, what warns, and the button. The server checks the same once more. */
export function PublishDialog({ open, onClose, isLive, ...rest }: Props) {
  return (
    <Dialog onClose={onClose} open={open} title={isLive ? "Publish the changes?" : "Publish this story?"}>
      <LastLook {...rest} isLive={isLive} onClose={onClose} />
    </Dialog>
  );
}

function LastLook(props: Omit<Props, "open">) {
  const { articleId, editor, isLive, live, sections, issues, saver, uploads } = props;
  const { publish, onPublished, onClose, onJump } = props;
  const { fields: now } = useSnapshot(saver);
  const uploading = useSyncExternalStore(uploads.subscribe, uploads.snapshot, uploads.snapshot);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const [ticked, setTicked] = useState("");
  const [reason, setReason] = useState("");
  const [significant, setSignificant] = useState(false);
  const say = useToast();

  const shown = [
    ...openEnds(now.conflicts, unfitFields(now), uploading, figureIds(editor.state.doc)),
    ...(refused.length > 0 ? refused : issues),
  ];
  const blocked = shown.some(({ severity }) => severity === "blocks");
  const seenWarnings = unseenWarnings(shown, []).map(({ field }) => field);
  // Whoever ticked looked at these: other ones want another look.
  const looked = seenWarnings.length === 0 || ticked === seenWarnings.join(" ");

  async function act() {
    setBusy(true);
    setRefusal(null);
    const saved = await saver.flush();
    const { version, fields } = saver.snapshot();
    // Saving may have brought somebody else's change: it stands in the list now, and is to be chosen first.
    if (fields.conflicts.length + unfitFields(fields).length > 0) return setBusy(false);
    const outcome = saved
      ? await reach(() => publish({ articleId, version, seenWarnings, reason, significant }))
      : null;
    // Publishing may have committed the slug. It is known before anybody can go on and change it.
    if (outcome?.ok) await saver.hear();
    setBusy(false);
    if (!outcome) return setRefusal("Not everything is saved yet. Wait until it says “Saved”, then publish.");
    if (!outcome.ok) {
      setRefused(outcome.issues);
      // Somebody else's change is fetched at once, so that there is something to look at.
      if (outcome.kind === "conflict") void saver.hear();
      return setRefusal(outcome.issues.length > 0 ? null : outcome.message);
    }
    say(isLive ? "Readers see the changes now." : "Published. Readers see it now.");
    onPublished(outcome.value.path, outcome.value.version);
    onClose();
  }

  return (
    <div className="ui-stack">
      <Refusal>{refusal}</Refusal>
      <ReaderChanges fields={now.local} live={live} sections={sections} />
      <Checklist
        issues={shown}
        onJump={(field) => {
          onClose();
          // The dialog gives the focus back first.
          setTimeout(() => onJump(field));
        }}
      />
      {seenWarnings.length > 0 && !blocked && (
        <OverWarnings
          count={seenWarnings.length}
          looked={looked}
          onLooked={(yes) => setTicked(yes ? seenWarnings.join(" ") : "")}
          onReason={setReason}
          reason={reason}
        />
      )}
      {isLive && (
        <label className="ui-check">
          <input
            checked={significant}
            onChange={(event) => setSignificant(event.target.checked)}
            type="checkbox"
          />
          <span>
            The change matters to readers: say when the story was updated. A corrected comma needs no date.
          </span>
        </label>
      )}
      <div className="ui-actions">
        <Button busy={busy} disabled={blocked || !looked} look="action" onClick={act}>
          {isLive ? "Publish changes now" : "Publish now"}
        </Button>
        <Button onClick={onClose}>Not yet</Button>
      </div>
    </div>
  );
}

interface OverProps {
  count: number;
  looked: boolean;
  reason: string;
  onLooked: (yes: boolean) => void;
  onReason: (reason: string) => void;
}

/** A warning is no wall, but nobody publishes over one that they haven't seen. */
function OverWarnings({ count, looked, reason, onLooked, onReason }: OverProps) {
  return (
    <>
      <label className="ui-check">
        <input checked={looked} onChange={(event) => onLooked(event.target.checked)} type="checkbox" />
        <span>
          {count === 1 ? "I have looked at the warning." : `I have looked at the ${count} warnings.`}
        </span>
      </label>
      {looked && (
        <TextField
          hint="Optional. It is kept with the publication."
          label="Why it is published all the same"
          maxLength={300}
          onChange={(event) => onReason(event.target.value)}
          value={reason}
        />
      )}
    </>
  );
}

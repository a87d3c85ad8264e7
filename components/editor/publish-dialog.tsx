"use client";

import type { Editor } from "@tiptap/core";
import { useState, useSyncExternalStore } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { Issue } from "@/lib/errors";
import { Checklist } from "./checklist";
import { figureIds } from "./figures";
import { openEnds } from "./open-ends";
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
  const { articleId, editor, isLive, issues, saver, uploads, publish, onPublished, onClose, onJump } = props;
  const { fields: now } = useSnapshot(saver);
  const uploading = useSyncExternalStore(uploads.subscribe, uploads.snapshot, uploads.snapshot);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const say = useToast();

  const shown = [
    ...openEnds(now.conflicts, unfitFields(now), uploading, figureIds(editor.state.doc)),
    ...(refused.length > 0 ? refused : issues),
  ];
  const blocked = shown.some(({ severity }) => severity === "blocks");

  async function act() {
    setBusy(true);
    setRefusal(null);
    const saved = await saver.flush();
    const { version, fields } = saver.snapshot();
    // Saving may have brought somebody else's change: it stands in the list now, and is to be chosen first.
    if (fields.conflicts.length + unfitFields(fields).length > 0) return setBusy(false);
    const outcome = saved ? await reach(() => publish({ articleId, version })) : null;
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
      {refusal && (
        <Notice announce tone="bad">
          {refusal}
        </Notice>
      )}
      <Checklist
        issues={shown}
        onJump={(field) => {
          onClose();
          // The dialog gives the focus back first.
          setTimeout(() => onJump(field));
        }}
      />
      <div className="ui-actions">
        <Button busy={busy} disabled={blocked} look="action" onClick={act}>
          {isLive ? "Publish changes now" : "Publish now"}
        </Button>
        <Button onClick={onClose}>Not yet</Button>
      </div>
    </div>
  );
}

"use client";

import { type ReactNode, useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Outcome } from "@/lib/web/outcome";

interface Props {
  open: boolean;
  title: string;
  /** The button's verb. */
  verb: string;
  act: () => Promise<Outcome<unknown>>;
  onDone: () => void;
  onClose: () => void;
  /** What it will do. */
  children: ReactNode;
}

/** Says what an act will do, does it, and stays with the reason if it is refused. */
export function ActDialog({ open, title, verb, act, onDone, onClose, children }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  async function run() {
    setBusy(true);
    setRefusal(null);
    const outcome = await reach(act);
    setBusy(false);
    if (outcome.ok) onDone();
    else setRefusal(outcome.message);
  }
  return (
    <Dialog onClose={onClose} open={open} title={title}>
      <form
        className="ui-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void run();
        }}
      >
        {refusal && (
          <Notice announce tone="bad">
            {refusal}
          </Notice>
        )}
        {children}
        <div className="ui-actions">
          <Button busy={busy} look="action" type="submit">
            {verb}
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </div>
      </form>
    </Dialog>
  );
}

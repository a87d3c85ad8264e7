"use client";

import type { ReactNode } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Refusal } from "@/components/ui/refusal";
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
  const { busy, refusal, act: attempt } = useAct();
  async function run() {
    if ((await attempt(act)).ok) onDone();
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
        <Refusal>{refusal}</Refusal>
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

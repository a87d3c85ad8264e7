"use client";

import { useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import type { Verdict } from "@/lib/access/verdict";
import type { DeskActions } from "./standing";

interface Props {
  articleId: string;
  /** An ISO instant; null for none. */
  until: string | null;
  hold: Verdict;
  setEmbargo: DeskActions["setEmbargo"];
  onSet: (until: string | null) => void;
}

/** Until when the story must not run, on the clock of whoever looks. It is no part of the story, and not of its versions. */
export function EmbargoField({ articleId, until, hold, setEmbargo, onSet }: Props) {
  const [typed, setTyped] = useState(() => onThisClock(until));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const say = useToast();
  const isOpen = until?.startsWith("9999") ?? false;
  if (!hold.allowed && until === null) return null;

  async function set(next: string | null) {
    setBusy(true);
    setRefused(undefined);
    const outcome = await reach(() => setEmbargo({ articleId, until: next }));
    setBusy(false);
    if (!outcome.ok) return setRefused(outcome.message);
    say(next === null ? "The embargo is lifted." : "The embargo is set: nobody can publish before.");
    onSet(next);
  }

  return (
    <div className="editor-embargo">
      <TextField
        error={refused}
        hint={
          isOpen
            ? "The source has one, and does not say clearly until when."
            : hold.allowed
              ? undefined
              : hold.because
        }
        label="Embargo until"
        max="9999-12-31T23:59"
        name="embargo"
        onChange={(event) => setTyped(event.target.value)}
        readOnly={!hold.allowed}
        type="datetime-local"
        value={typed}
      />
      {hold.allowed && (
        <div className="ui-actions">
          {typed !== "" && typed !== onThisClock(until) && (
            <Button busy={busy} onClick={() => void set(new Date(typed).toISOString())}>
              Set the embargo
            </Button>
          )}
          {until !== null && (
            <Button busy={busy} look="quiet" onClick={() => void set(null)}>
              Lift the embargo
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** As a field for day and time has it; "" for none, and for one whose end nobody knows. */
function onThisClock(until: string | null): string {
  if (until === null || until.startsWith("9999")) return "";
  const at = new Date(until);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

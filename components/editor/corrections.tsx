"use client";

import { useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField, TextArea } from "@/components/ui/field";
import { Refusal } from "@/components/ui/refusal";
import { useToast } from "@/components/ui/toast";
import { CORRECTION_KINDS, type Correction, type CorrectionKind } from "@/lib/correction/types";
import type { DeskActions } from "./standing";

const WORDS: Readonly<Record<CorrectionKind, { name: string; when: string }>> = {
  correction: { name: "Correction", when: "Something in the story was wrong." },
  update: { name: "Update", when: "Something is new since readers first saw it." },
  note: { name: "Editor’s note", when: "Readers should know something about the story." },
};

interface Props {
  articleId: string;
  given: readonly Correction[];
  /** May the person tell readers something? */
  mayTell: boolean;
  actions: Pick<DeskActions, "correct" | "withdraw">;
}

/** What readers of a live story are told beside its text; more of it, and taking it back. */
export function Corrections({ articleId, given, mayTell, actions }: Props) {
  const [corrections, setCorrections] = useState(given);
  const [telling, setTelling] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Correction | null>(null);
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">Corrections and updates</h2>
      {corrections.length === 0 && (
        <p className="ui-muted ui-small">Readers see them below the story and on the page of corrections.</p>
      )}
      <ul className="editor-corrections">
        {corrections.map((correction) => (
          <li key={correction.id}>
            <p className="ui-small ui-muted">
              {WORDS[correction.kind].name} · {when(correction.at)} · {correction.actorName}
            </p>
            <p dir="auto">{correction.text}</p>
            {mayTell && (
              <Button look="quiet" onClick={() => setWithdrawing(correction)}>
                Withdraw…
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayTell && <Button onClick={() => setTelling(true)}>Correct or update…</Button>}
      <Dialog onClose={() => setTelling(false)} open={telling} title="Tell readers">
        <Tell
          onDone={(told) => {
            setCorrections(told);
            setTelling(false);
          }}
          tell={(kind, text) => actions.correct({ articleId, kind, text })}
        />
      </Dialog>
      <Dialog onClose={() => setWithdrawing(null)} open={withdrawing !== null} title="Withdraw this?">
        {withdrawing && (
          <Withdraw
            correction={withdrawing}
            onCancel={() => setWithdrawing(null)}
            onDone={(told) => {
              setCorrections(told);
              setWithdrawing(null);
            }}
            withdraw={() => actions.withdraw({ articleId, correctionId: withdrawing.id })}
          />
        )}
      </Dialog>
    </section>
  );
}

const when = (at: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));

interface TellProps {
  tell: (kind: CorrectionKind, text: string) => ReturnType<DeskActions["correct"]>;
  onDone: (told: readonly Correction[]) => void;
}

function Tell({ tell, onDone }: TellProps) {
  const [kind, setKind] = useState<CorrectionKind>("correction");
  const [text, setText] = useState("");
  const { busy, refusal, refuse, act } = useAct();
  const say = useToast();

  async function send() {
    if (busy) return;
    if (text.trim() === "") return refuse("Say what readers should know.");
    const outcome = await act(() => tell(kind, text));
    if (!outcome.ok) return;
    say("Readers see it now.");
    onDone(outcome.value);
  }

  return (
    <form
      className="ui-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Refusal>{refusal}</Refusal>
      <SelectField
        choices={CORRECTION_KINDS.map((value) => ({ value, label: WORDS[value].name }))}
        hint={WORDS[kind].when}
        label="Kind"
        onChange={(event) => setKind(CORRECTION_KINDS.find((one) => one === event.target.value) ?? kind)}
        value={kind}
      />
      <TextArea
        hint="Such as: An earlier version gave the wrong year of the vote. It was 2024."
        label="What readers should know"
        onChange={(event) => setText(event.target.value)}
        rows={4}
        value={text}
      />
      <p className="ui-muted ui-small">
        The text of the story stays as it is: correct it in the story, too, and publish the changes.
      </p>
      <div className="ui-actions">
        <Button busy={busy} look="action" type="submit">
          Tell readers
        </Button>
      </div>
    </form>
  );
}

interface WithdrawProps {
  correction: Correction;
  withdraw: () => ReturnType<DeskActions["withdraw"]>;
  onDone: (told: readonly Correction[]) => void;
  onCancel: () => void;
}

function Withdraw({ correction, withdraw, onDone, onCancel }: WithdrawProps) {
  const { busy, refusal, act } = useAct();
  const say = useToast();

  async function takeBack() {
    const outcome = await act(withdraw);
    if (!outcome.ok) return;
    say("Readers don’t see it any more.");
    onDone(outcome.value);
  }

  return (
    <div className="ui-stack">
      <Refusal>{refusal}</Refusal>
      <p dir="auto">“{correction.text}”</p>
      <p>Readers won’t see it any more. The newsroom’s log keeps it, with who withdrew it.</p>
      <div className="ui-actions">
        <Button busy={busy} look="danger" onClick={takeBack}>
          Withdraw
        </Button>
        <Button onClick={onCancel}>Leave it</Button>
      </div>
    </div>
  );
}

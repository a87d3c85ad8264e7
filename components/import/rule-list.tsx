"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Refusal } from "@/components/ui/refusal";
import { useToast } from "@/components/ui/toast";
import type { SetAsideReason } from "@/lib/import/imported-story";
import type { Outcome } from "@/lib/web/outcome";
import { REASONS } from "./words";

/** A rule as the list shows it. */
export interface RuleShown {
  id: string;
  source: string;
  sample: string;
  setAside: boolean;
  reason: SetAsideReason | null;
  createdByName: string;
  /** In words. */
  date: string;
}

interface Props {
  rules: readonly RuleShown[];
  forget: (input: { ruleId: string }) => Promise<Outcome<void>>;
}

/** "Always" and "never", by source. A rule that is forgotten counts for later imports alone. */
export function RuleList({ rules, forget }: Props) {
  const router = useRouter();
  const say = useToast();
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  async function drop(ruleId: string) {
    setBusy(ruleId);
    setRefused(null);
    const outcome = await reach(() => forget({ ruleId }));
    setBusy(null);
    if (!outcome.ok) return setRefused(outcome.message);
    say("The rule is forgotten. Later imports are read without it.");
    router.refresh();
  }

  return (
    <>
      <Refusal>{refused}</Refusal>
      <ul className="import-rows">
        {rules.map(({ id, source, sample, setAside, reason, createdByName, date }) => (
          <li className="import-row" key={id}>
            <div className="import-rule-row">
              <strong>
                {setAside ? "Always" : "Never"} set aside from {source}
                {setAside && reason && `: ${REASONS[reason]}`}
              </strong>
              <p dir="auto">{sample}</p>
              <p className="ui-muted ui-small">
                {createdByName}, {date}
              </p>
            </div>
            <Button busy={busy === id} icon="trash" look="quiet" onClick={() => void drop(id)}>
              Forget this rule
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

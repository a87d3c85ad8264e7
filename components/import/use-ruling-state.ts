"use client";

import { useMemo, useState } from "react";
import { reach } from "@/components/desk/reach";
import { useToast } from "@/components/ui/toast";
import type { Review } from "@/lib/import/types";
import type { Outcome } from "@/lib/web/outcome";
import type { Ruling } from "./ruling";

export interface RuleActions {
  rememberRule: (input: {
    importId: string;
    block: number;
    setAside: boolean;
  }) => Promise<Outcome<{ ruleId: string; source: string }>>;
  forgetRule: (input: { ruleId: string }) => Promise<Outcome<void>>;
}

/** Rules are for the imports to come: they stand beside this review's own acts, and are forgotten where they were made. */
export function useRulingState(review: Review, { rememberRule, forgetRule }: RuleActions): Ruling {
  const [inForce, setInForce] = useState<ReadonlySet<string>>(() => new Set(review.rules));
  const [made, setMade] = useState<Ruling["made"]>(() => new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const say = useToast();
  const source = review.setRules.allowed ? review.source : null;

  return useMemo(
    () => ({
      source,
      inForce,
      made,
      refused,
      async remember(block, setAside) {
        setRefused(null);
        const outcome = await reach(() => rememberRule({ importId: review.id, block, setAside }));
        if (!outcome.ok) return setRefused(outcome.message);
        const { ruleId } = outcome.value;
        setMade((all) => new Map(all).set(block, { ruleId, setAside }));
        say(`From now on this is ${setAside ? "always" : "never"} set aside from ${outcome.value.source}.`);
      },
      async forget(ruleId) {
        setRefused(null);
        const outcome = await reach(() => forgetRule({ ruleId }));
        if (!outcome.ok) return setRefused(outcome.message);
        setInForce((all) => new Set([...all].filter((id) => id !== ruleId)));
        setMade((all) => new Map([...all].filter(([, rule]) => rule.ruleId !== ruleId)));
        say("The rule is forgotten. Later imports are read without it.");
      },
    }),
    [source, inForce, made, refused, review.id, rememberRule, forgetRule, say],
  );
}

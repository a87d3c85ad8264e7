"use client";

import { ruleIdOf } from "@/lib/import/source-rules/apply";
import { fingerprint } from "@/lib/import/source-rules/fingerprint";
import type { ReviewBlock } from "@/lib/import/types";
import { useRuling } from "./ruling";

interface Props {
  block: ReviewBlock;
  index: number;
  setAside: boolean;
  /** Show what is there, offer nothing new. */
  only?: "existing";
}

/** "Always set this aside from …": offered where a person has just decided so, or the rule that is there already. */
export function RuleOffer({ block, index, setAside, only }: Props) {
  const { source, inForce, made, remember, forget } = useRuling();
  if (source === null) return null;
  const ruleId = ruleIdOf(block);
  if (ruleId !== null && inForce.has(ruleId)) {
    return (
      <button className="import-rule-offer" onClick={() => forget(ruleId)} type="button">
        Forget this rule
      </button>
    );
  }
  const mine = made.get(index);
  if (mine) {
    return (
      <span className="import-rule-made">
        {mine.setAside ? "Always" : "Never"} set aside from {source} from now on.{" "}
        <button className="import-rule-offer" onClick={() => forget(mine.ruleId)} type="button">
          Forget this rule
        </button>
      </span>
    );
  }
  if (only || fingerprint(block) === null) return null;
  return (
    <button className="import-rule-offer" onClick={() => remember(index, setAside)} type="button">
      {setAside ? "Always" : "Never"} set this aside from {source}
    </button>
  );
}

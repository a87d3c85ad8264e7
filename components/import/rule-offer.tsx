"use client";

import { ruleIdOf } from "@/lib/import/source-rules/apply";
import { fingerprint } from "@/lib/import/source-rules/fingerprint";
import type { ReviewBlock } from "@/lib/import/types";
import { type Ruling, useRuling } from "./ruling";

interface Props {
  block: ReviewBlock;
  index: number;
  setAside: boolean;
  /** Show what is there, offer nothing new. */
  only?: "existing";
  tabIndex: 0 | -1;
}

/** "Always set this aside from …": offered where a person has just decided so, or the rule that is there already. */
export function RuleOffer({ block, index, setAside, only, tabIndex }: Props) {
  const ruling = useRuling();
  const offer = offerOf(ruling, { block, index, setAside, ...(only ? { only } : {}) });
  // One and the same button whatever it says, so that it keeps the focus when it was pressed.
  return (
    offer && (
      <span className="import-rule-made">
        {offer.said}
        <button className="import-rule-offer" onClick={offer.act} tabIndex={tabIndex} type="button">
          {offer.words}
        </button>
      </span>
    )
  );
}

function offerOf(
  { source, inForce, made, remember, forget }: Ruling,
  { block, index, setAside, only }: Omit<Props, "tabIndex">,
): { said: string | null; words: string; act: () => void } | null {
  if (source === null) return null;
  const ruleId = ruleIdOf(block);
  if (ruleId !== null && inForce.has(ruleId)) return { said: null, words: FORGET, act: () => forget(ruleId) };
  const mine = made.get(index);
  if (mine) {
    const said = `${often(mine.setAside)} set aside from ${source} from now on. `;
    return { said, words: FORGET, act: () => forget(mine.ruleId) };
  }
  if (only || fingerprint(block) === null) return null;
  const words = `${often(setAside)} set this aside from ${source}`;
  return { said: null, words, act: () => remember(index, setAside) };
}

const FORGET = "Forget this rule";
const often = (setAside: boolean) => (setAside ? "Always" : "Never");

"use client";

import { useState } from "react";
import { reach } from "@/components/desk/reach";
import { Button } from "@/components/ui/button";
import { Refusal } from "@/components/ui/refusal";
import type { Outcome } from "@/lib/web/outcome";

/** Goes to the article when it worked. */
export type SameAction = (input: { importId: string; articleId: string }) => Promise<Outcome<never>>;

interface Props {
  importId: string;
  articleId: string;
  action: SameAction;
  /** Save what is not saved yet; when that did not work, what to do first. */
  flush?: () => Promise<string | null>;
  look?: "action" | "plain";
  children: string;
}

/** A button that makes something of an import in an article that is there. */
export function SameAct({ importId, articleId, action, flush, look = "action", children }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function act() {
    setBusy(true);
    setRefusal(null);
    const unsaved = (await flush?.()) ?? null;
    const outcome = unsaved === null ? await reach(() => action({ importId, articleId })) : null;
    // The way to the article is a navigation: the button stays busy until it is there.
    if (outcome?.ok) return;
    setBusy(false);
    setRefusal(outcome?.message ?? unsaved);
  }

  return (
    <>
      <Button busy={busy} look={look} onClick={act}>
        {children}
      </Button>
      <Refusal>{refusal}</Refusal>
    </>
  );
}

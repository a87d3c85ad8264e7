import { useState } from "react";
import type { Outcome } from "@/lib/web/outcome";
import { reach } from "./reach";

/** What a form or a dialog does: `busy` while it is under way, `refusal` if it was not done. */
export function useAct() {
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useState<string | null>(null);

  /** Do it through {@link reach}. Of a failure nothing is left to do: `refusal` says it. */
  async function act<T>(what: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    setBusy(true);
    refuse(null);
    const outcome = await reach(what);
    setBusy(false);
    if (!outcome.ok) refuse(outcome.message);
    return outcome;
  }

  return { busy, refusal, refuse, act };
}

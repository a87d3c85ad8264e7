import { useState } from "react";
import type { Run } from "@/lib/run/types";
import { type Look, leftOf, type Pace, paceOf, withLook } from "./pace";

/** How fast a run goes, from what this page has seen of it. */
export function usePace({ state, counts, readAt }: Run): Pace {
  const [looks, setLooks] = useState<readonly Look[]>([]);
  const at = Date.parse(readAt);
  const left = leftOf({ state, counts });
  if (left !== null && looks.at(-1)?.at !== at) setLooks(withLook(looks, { state, left, at }));
  return paceOf(looks);
}

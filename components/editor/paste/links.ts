import { cleanAddress } from "@/lib/format/clean-address";
import { all } from "./elements";
import type { Paste } from "./paste";

/** Links lead where they say, without detours and trackers. */
export function cleanLinks({ body }: Paste): void {
  for (const link of all(body, "a[href]"))
    link.setAttribute("href", cleanAddress(link.getAttribute("href") ?? ""));
}

import { unstable_rethrow } from "next/navigation";
import type { Outcome } from "@/lib/web/outcome";

/**
 * Call a server action; that it could not be reached (no connection, a restart, a newer build) is an outcome too.
 * Next's own control flow, such as a redirect, goes on to where it is handled.
 */
export async function reach<T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await act();
  } catch (thrown) {
    unstable_rethrow(thrown);
    return {
      ok: false,
      kind: "failed",
      message: "The newsroom can’t be reached. Check the connection and try again.",
      issues: [],
    };
  }
}

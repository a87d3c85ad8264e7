import { isDiskFull } from "@/lib/db/constraint";
import { Invalid, Refusal } from "@/lib/errors";
import type { Refused } from "./outcome";

const DISK_FULL: Refused = {
  ok: false,
  kind: "failed",
  message:
    "The newsroom’s disk is full, so this could not be saved. Ask whoever runs it to make room, then try again.",
  issues: [],
};

const BROKEN_OFF: Refused = {
  ok: false,
  kind: "failed",
  message: "The connection broke off before everything had arrived. Try again.",
  issues: [],
};

/**
 * Turn what was thrown into what a person reads.
 *
 * A refusal speaks for itself; a full disk is told to the person and to whoever runs the newsroom; a request that its
 * browser broke off has nobody left to tell. Anything else is a defect: it is logged with an id, and the person gets
 * that id and no stack trace. Next's own control flow (redirects, not-found) must be rethrown before this is called.
 */
export function refusalOf(thrown: unknown): Refused {
  if (thrown instanceof Refusal) {
    const issues = thrown instanceof Invalid ? thrown.issues : [];
    return { ok: false, kind: thrown.kind, message: thrown.message, issues };
  }
  if (isDiskFull(thrown)) {
    console.error("The disk is full: something could not be saved. Make room; there is nothing to restart.");
    return DISK_FULL;
  }
  if (isBrokenOff(thrown)) return BROKEN_OFF;
  const id = crypto.randomUUID().slice(0, 8);
  console.error(`[defect ${id}]`, thrown);
  const message = `Something broke on our side. Try again; if it stays, tell your administrator the number ${id}.`;
  return { ok: false, kind: "failed", message, issues: [] };
}

/** What Node throws where a request's body ends before its end: a closed tab, a lost network. */
function isBrokenOff(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return thrown.message === "aborted" && "code" in thrown && thrown.code === "ECONNRESET";
}

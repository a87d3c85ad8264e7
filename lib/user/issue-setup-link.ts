import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import { holdPeople } from "./row";
import { SET_UP } from "./set-up-newsroom";
import { issueLink } from "./token";
import type { OneTimeLink } from "./types";

/**
 * The link with which the first administrator is made; nothing if there is anybody already. An earlier one stops
 * working, so a restart may simply ask again.
 *
 * Acts as the set-up: only the start script calls it, and prints it where only the operator reads.
 */
export async function issueSetupLink(): Promise<OneTimeLink | null> {
  return inTransaction(async (tx) => {
    await holdPeople(tx, SET_UP);
    if ((await tx.user.count()) > 0) return null;
    await record(tx, SET_UP, { type: "setup.issued", subjectId: null });
    return issueLink(tx, "setup", null);
  });
}

import type { Actor } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { OneUser } from "./input";
import { findUser, holdPeople } from "./row";
import { issueLink } from "./token";
import type { OneTimeLink } from "./types";

/**
 * A new link for an invitation that was lost or ran out; the old one stops working.
 *
 * @throws Forbidden unless the actor manages people. @throws NotFound if there is nobody with this id.
 * @throws Conflict if they have joined meanwhile, or are disabled.
 */
export function renewInvite(actor: Actor, input: OneUser): Promise<OneTimeLink> {
  return inTransaction(async (tx) => {
    await holdPeople(tx, actor);
    const user = await findUser(tx, input.userId);
    if (user.disabledAt) throw new Conflict("Enable this account first.");
    if (user.passwordHash !== null) throw new Conflict(`${user.name} has joined already. Reload the list.`);
    await record(tx, actor, { type: "user.invited", subjectId: user.id, name: user.name, role: user.role });
    return issueLink(tx, "invite", user.id);
  });
}

import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { OneUser } from "./input";
import { mayDisable } from "./policy";
import { colleagueOf, findUser, holdPeople, requireAdministrator } from "./row";
import { endSessions } from "./session";
import { withdrawLinks } from "./token";
import type { Colleague } from "./types";

/**
 * Shut somebody out, from their next request on. Their sessions end, their open links stop working; their articles stay.
 *
 * @throws Forbidden for oneself, and unless the actor manages people.
 * @throws Conflict if it is the last administrator. @throws NotFound if there is nobody with this id.
 */
export async function disableUser(actor: Actor, input: OneUser): Promise<Colleague> {
  return inTransaction(async (tx) => {
    await holdPeople(tx, actor);
    const before = await findUser(tx, input.userId);
    authorize(mayDisable(actor, colleagueOf(before)));
    if (before.disabledAt) return colleagueOf(before);
    const after = await tx.user.update({ where: { id: before.id }, data: { disabledAt: new Date() } });
    await requireAdministrator(tx);
    await endSessions(tx, after.id);
    await withdrawLinks(tx, after.id, ["invite", "reset"]);
    await record(tx, actor, { type: "user.disabled", subjectId: after.id });
    return colleagueOf(after);
  });
}

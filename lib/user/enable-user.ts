import type { Actor } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { OneUser } from "./input";
import { colleagueOf, findUser, holdPeople } from "./row";
import type { Colleague } from "./types";

/**
 * Let somebody in again, with the role and the password they had. They sign in anew.
 *
 * @throws Forbidden unless the actor manages people. @throws NotFound if there is nobody with this id.
 */
export async function enableUser(actor: Actor, input: OneUser): Promise<Colleague> {
  return inTransaction(async (tx) => {
    await holdPeople(tx, actor);
    const before = await findUser(tx, input.userId);
    if (!before.disabledAt) return colleagueOf(before);
    const after = await tx.user.update({ where: { id: before.id }, data: { disabledAt: null } });
    await record(tx, actor, { type: "user.enabled", subjectId: after.id });
    return colleagueOf(after);
  });
}

import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { ChangeRole } from "./input";
import { mayChangeRole } from "./policy";
import { colleagueOf, findUser, holdPeople, requireAdministrator } from "./row";
import type { Colleague } from "./types";

/**
 * Give a colleague another role. It counts at their next request; their sessions go on.
 *
 * @throws Forbidden for one's own role, and unless the actor manages people.
 * @throws Conflict if it is the last administrator's. @throws NotFound if there is nobody with this id.
 */
export async function changeRole(actor: Actor, input: ChangeRole): Promise<Colleague> {
  return inTransaction(async (tx) => {
    await holdPeople(tx, actor);
    const before = await findUser(tx, input.userId);
    authorize(mayChangeRole(actor, colleagueOf(before)));
    if (before.role === input.role) return colleagueOf(before);
    const after = await tx.user.update({ where: { id: before.id }, data: { role: input.role } });
    await requireAdministrator(tx);
    await record(tx, actor, {
      type: "user.role-changed",
      subjectId: after.id,
      from: before.role,
      to: after.role,
    });
    return colleagueOf(after);
  });
}

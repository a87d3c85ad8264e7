import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { OneUser } from "./input";
import { mayIssueReset } from "./policy";
import { colleagueOf, findUser, holdPeople } from "./row";
import { issueLink } from "./token";
import type { OneTimeLink } from "./types";

/**
 * The link with which a colleague chooses a new password. The old password works until they have.
 *
 * @throws Forbidden for oneself, for a disabled account, and unless the actor manages people.
 * @throws Conflict if they haven't joined yet. @throws NotFound if there is nobody with this id.
 */
export async function issueReset(actor: Actor, input: OneUser): Promise<OneTimeLink> {
  return inTransaction(async (tx) => {
    await holdPeople(tx, actor);
    const user = await findUser(tx, input.userId);
    authorize(mayIssueReset(actor, colleagueOf(user)));
    if (user.passwordHash === null) {
      throw new Conflict(`${user.name} has not joined yet. Write a new invitation instead.`);
    }
    await record(tx, actor, { type: "user.reset-issued", subjectId: user.id });
    return issueLink(tx, "reset", user.id);
  });
}

import type { Actor } from "@/lib/access/actor";
import { isTaken } from "@/lib/db/constraint";
import { inTransaction } from "@/lib/db/transaction";
import { Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { InviteUser } from "./input";
import { holdPeople } from "./row";
import { issueLink } from "./token";
import type { OneTimeLink } from "./types";

/**
 * Make a place for somebody, and the link with which they choose their password. The link is shown this once.
 *
 * @throws Forbidden unless the actor manages people.
 * @throws Invalid if the address belongs to somebody already.
 */
export async function inviteUser(actor: Actor, input: InviteUser): Promise<OneTimeLink> {
  try {
    return await inTransaction(async (tx) => {
      await holdPeople(tx, actor);
      const { email, name, role } = input;
      const user = await tx.user.create({ data: { email, name, role } });
      await record(tx, actor, { type: "user.invited", subjectId: user.id, name, role });
      return issueLink(tx, "invite", user.id);
    });
  } catch (thrown) {
    if (!isTaken(thrown, "User_email_key")) throw thrown;
    throw Invalid.because("email", "Somebody here has this address already. Look for them in the list.");
  }
}

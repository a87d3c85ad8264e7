import type { Visitor } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import { choosePassword } from "./choose-password";
import type { ChoosePassword } from "./input";

/**
 * Join with the link of an invitation, by choosing a password. The visitor then signs in with it.
 *
 * @returns the address to sign in with.
 * @throws NotFound if the link was used or is too old. @throws Invalid if the password won't do; the link stays good.
 * @throws Forbidden if the account was disabled meanwhile.
 */
export async function acceptInvite(_visitor: Visitor, input: ChoosePassword): Promise<{ email: string }> {
  return inTransaction(async (tx) => {
    const joined = await choosePassword(tx, "invite", input);
    await record(tx, joined, { type: "user.joined", subjectId: joined.userId });
    return { email: joined.email };
  });
}

import type { Visitor } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import { choosePassword } from "./choose-password";
import type { ChoosePassword } from "./input";
import { endSessions } from "./session";

/**
 * Choose a new password with a reset link. Every session of the person ends: whoever had the old one is out.
 *
 * @returns the address to sign in with.
 * @throws NotFound if the link was used or is too old. @throws Invalid if the password won't do; the link stays good.
 * @throws Forbidden if the account was disabled meanwhile.
 */
export async function resetPassword(_visitor: Visitor, input: ChoosePassword): Promise<{ email: string }> {
  return inTransaction(async (tx) => {
    const self = await choosePassword(tx, "reset", input);
    await endSessions(tx, self.userId);
    await record(tx, self, { type: "user.password-changed", subjectId: self.userId });
    return { email: self.email };
  });
}

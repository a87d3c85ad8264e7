import type { Visitor } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { ChoosePassword } from "./input";
import { hashPassword } from "./password";
import { passwordIssue } from "./password-rules";
import { findUser } from "./row";
import { SPENT, spendLink } from "./token";

/**
 * Join with the link of an invitation, by choosing a password. The visitor then signs in with it.
 *
 * @returns the address to sign in with.
 * @throws NotFound if the link was used or is too old. @throws Invalid if the password won't do; the link stays good.
 * @throws Forbidden if the account was disabled meanwhile.
 */
export async function acceptInvite(_visitor: Visitor, input: ChoosePassword): Promise<{ email: string }> {
  return inTransaction(async (tx) => {
    const userId = await spendLink(tx, "invite", input.secret);
    if (userId === null) throw new NotFound(SPENT);
    const user = await findUser(tx, userId);
    if (user.disabledAt) throw new Forbidden("This account is disabled. Ask an administrator.");
    const issue = passwordIssue(input.password, user.email);
    if (issue) throw Invalid.because("password", issue);
    // Hashed only for who holds a good link: nobody makes the house work for nothing.
    const passwordHash = await hashPassword(input.password);
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    const { name, email, role } = user;
    const joined = { kind: "person", userId, name, email, role, sessionId: "" } as const;
    await record(tx, joined, { type: "user.joined", subjectId: userId });
    return { email };
  });
}

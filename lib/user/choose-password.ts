import type { Person } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/transaction";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import type { ChoosePassword } from "./input";
import { hashPassword } from "./password";
import { passwordIssue } from "./password-rules";
import { findUser } from "./row";
import { forgiveAccount } from "./sign-in-limit";
import { SPENT, spendLink } from "./token";

/**
 * Step: give the person whose link it is the password they chose, and use the link up. A link proves more than a
 * password does: slips at the door are forgotten, so that who forgot the old one can sign in with the new one.
 *
 * @returns who they are, in no session yet.
 * @throws NotFound if the link was used or is too old. @throws Invalid if the password won't do; the link stays good.
 * @throws Forbidden if the account was disabled meanwhile.
 */
export async function choosePassword(
  tx: Tx,
  purpose: "invite" | "reset",
  { secret, password }: ChoosePassword,
): Promise<Person> {
  const userId = await spendLink(tx, purpose, secret);
  if (userId === null) throw new NotFound(SPENT);
  const { name, email, role, disabledAt } = await findUser(tx, userId);
  if (disabledAt) throw new Forbidden("This account is disabled. Ask an administrator.");
  const issue = passwordIssue(password, email);
  if (issue) throw Invalid.because("password", issue);
  // Hashed only for who holds a good link: nobody makes the house work for nothing.
  const passwordHash = await hashPassword(password);
  await tx.user.update({ where: { id: userId }, data: { passwordHash } });
  await forgiveAccount(tx, email);
  return { kind: "person", userId, name, email, role, sessionId: "" };
}

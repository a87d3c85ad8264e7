import type { System, Visitor } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict, Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { SetUpNewsroom } from "./input";
import { hashPassword } from "./password";
import { passwordIssue } from "./password-rules";
import { holdPeople } from "./row";
import { spendLink } from "./token";

/** Who makes the first people, before there is anybody. */
export const SET_UP: System = { kind: "system", task: "set-up" };

/**
 * Make the first administrator, with the set-up link.
 *
 * @returns the address to sign in with.
 * @throws NotFound if the link was used or is too old. @throws Conflict if there is anybody already.
 * @throws Invalid if the password won't do; the link stays good.
 */
export async function setUpNewsroom(_visitor: Visitor, input: SetUpNewsroom): Promise<{ email: string }> {
  return inTransaction(async (tx) => {
    await spendLink(tx, "setup", input.secret);
    await holdPeople(tx, SET_UP);
    if ((await tx.user.count()) > 0) throw new Conflict("This newsroom has people already. Sign in.");
    const { email, name, password } = input;
    const issue = passwordIssue(password, email);
    if (issue) throw Invalid.because("password", issue);
    const passwordHash = await hashPassword(password);
    const user = await tx.user.create({ data: { email, name, role: "administrator", passwordHash } });
    await record(tx, SET_UP, { type: "user.created", subjectId: user.id, name, role: user.role });
    return { email };
  });
}

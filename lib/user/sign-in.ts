import type { Person, Visitor } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { Forbidden, Invalid } from "@/lib/errors";
import type { SignIn } from "./input";
import { isPassword } from "./password";
import { startSession } from "./session";
import { countAttempt, forgiveAttempt } from "./sign-in-limit";

const WRONG = "Email or password is wrong.";

/**
 * Prove who one is with email and password, and get a session.
 *
 * Counted before the password is hashed. Unknown people, invited ones without a password and wrong passwords get the
 * same answer after the same work; that an account is disabled is told only to who knows its password.
 *
 * @throws Invalid if email or password is wrong.
 * @throws Forbidden after too many attempts, with how long to wait, or if the account is disabled.
 */
export async function signIn(visitor: Visitor, input: SignIn): Promise<Person> {
  const attempt = await countAttempt(input.email, visitor.address);
  const found = await db.user.findUnique({ where: { email: input.email } });
  const matches = await isPassword(found?.passwordHash ?? null, input.password);
  if (!found || !matches) throw Invalid.because("", WRONG);
  await forgiveAttempt(attempt);
  return inTransaction(async (tx) => {
    // Held until the session stands: a password changed or an account disabled meanwhile counts.
    await tx.$executeRaw`SELECT 1 FROM "User" WHERE id = ${found.id}::uuid FOR SHARE`;
    const user = await tx.user.findUniqueOrThrow({ where: { id: found.id } });
    if (user.passwordHash !== found.passwordHash) throw Invalid.because("", WRONG);
    if (user.disabledAt) throw new Forbidden("This account is disabled. Ask an administrator.");
    return startSession(tx, visitor, user);
  });
}

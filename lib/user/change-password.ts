import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict, Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { ChangePassword } from "./input";
import { hashPassword, isPassword } from "./password";
import { passwordIssue } from "./password-rules";
import { endSessions } from "./session";
import { countAttempt, forgiveAttempt } from "./sign-in-limit";
import { withdrawLinks } from "./token";

/**
 * Choose another password for oneself. The current one is asked for, and guesses at it count like guesses at the
 * door: an unlocked screen is no key. All other sessions and open reset links end.
 *
 * @returns how many other sessions ended.
 * @throws Invalid if the current password is wrong or the new one won't do.
 * @throws Forbidden after too many attempts. @throws Conflict if the password was changed meanwhile.
 */
export async function changePassword(actor: Person, input: ChangePassword): Promise<{ ended: number }> {
  const issue = passwordIssue(input.password, actor.email);
  if (issue) throw Invalid.because("password", issue);
  const attempt = await countAttempt(actor.email, `session:${actor.sessionId}`);
  const seen = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  if (!(await isPassword(seen.passwordHash, input.current))) {
    throw Invalid.because("current", "This isn't your current password.");
  }
  await forgiveAttempt(attempt);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: actor.userId, passwordHash: seen.passwordHash, disabledAt: null },
      data: { passwordHash },
    });
    if (count === 0) throw new Conflict("Your account was changed just now. Sign in again.");
    const ended = await endSessions(tx, actor.userId, actor.sessionId);
    await withdrawLinks(tx, actor.userId, ["reset"]);
    await record(tx, actor, { type: "user.password-changed", subjectId: actor.userId });
    return { ended };
  });
}

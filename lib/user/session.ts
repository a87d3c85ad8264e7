import type { Person, Visitor } from "@/lib/access/actor";
import type { User } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";

/** Days without a visit after which a session ends, and days after which it ends in any case. */
export const IDLE_DAYS = 14;
export const LONGEST_DAYS = 90;

/** Step: a session for somebody who has just proven who they are. */
export async function startSession(tx: Tx, visitor: Visitor, user: User): Promise<Person> {
  const [session] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Session" ("userId", "userAgent", address, "expiresAt")
    VALUES (${user.id}::uuid, ${visitor.userAgent.slice(0, 400)}, ${visitor.address.slice(0, 64)},
      now() + make_interval(days => ${IDLE_DAYS}::int))
    RETURNING id`;
  if (!session) throw new Error("Expected the new session's row, got none.");
  await tx.$executeRaw`UPDATE "User" SET "lastSignInAt" = now() WHERE id = ${user.id}::uuid`;
  const { id: userId, name, email, role } = user;
  const person: Person = { kind: "person", userId, name, email, role, sessionId: session.id };
  await record(tx, person, { type: "session.started", subjectId: userId });
  return person;
}

/** Step: end a person's open sessions, all or all but one. @returns how many there were. */
export async function endSessions(tx: Tx, userId: string, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except === undefined ? {} : { id: { not: except } }) },
    data: { revokedAt: new Date() },
  });
  return count;
}

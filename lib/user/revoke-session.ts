import type { Person } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { RevokeSession } from "./input";
import { endSessions } from "./session";

/**
 * Sign out one of one's own browsers.
 *
 * @throws NotFound if there is no such open session, or it is somebody else's.
 */
export async function revokeSession(actor: Person, input: RevokeSession): Promise<void> {
  return inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: input.sessionId, userId: actor.userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new NotFound("This browser is signed out already. Reload the list.");
    await record(tx, actor, { type: "session.revoked", subjectId: actor.userId, count });
  });
}

/** Sign out all of one's own browsers but the one that asks. @returns how many there were. */
export async function revokeOtherSessions(actor: Person): Promise<{ ended: number }> {
  return inTransaction(async (tx) => {
    const ended = await endSessions(tx, actor.userId, actor.sessionId);
    if (ended > 0)
      await record(tx, actor, { type: "session.revoked", subjectId: actor.userId, count: ended });
    return { ended };
  });
}

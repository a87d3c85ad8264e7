import type { Person } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";

/** End the session that asks. Doing it twice is no mistake. */
export function signOut(actor: Person): Promise<void> {
  return inTransaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: actor.sessionId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) await record(tx, actor, { type: "session.ended", subjectId: actor.userId });
  });
}

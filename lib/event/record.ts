import type { Actor } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/transaction";
import { EVENT_CHANNEL, type NewsroomEvent } from "./types";

/**
 * Write down what happened, in the transaction in which it happens.
 *
 * Other instances hear of it on {@link EVENT_CHANNEL} when, and only if, the transaction commits:
 * PostgreSQL holds notifications back until then. The message carries type and subject alone
 * (a notification holds 8,000 bytes); who needs more reads the row.
 */
export async function record(tx: Tx, actor: Actor, event: NewsroomEvent): Promise<void> {
  const { type, subjectId, ...details } = event;
  await tx.event.create({
    data: {
      type,
      subjectId,
      details,
      actorId: actor.kind === "person" ? actor.userId : null,
      actorTask: actor.kind === "system" ? actor.task : null,
    },
  });
  await tx.$executeRaw`SELECT pg_notify(${EVENT_CHANNEL}, ${JSON.stringify({ type, subjectId })})`;
}

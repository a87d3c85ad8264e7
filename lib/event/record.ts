import type { Actor } from "@/lib/access/actor";
import { announce } from "@/lib/announcement/announce";
import { insertMany } from "@/lib/db/insert-many";
import type { Tx } from "@/lib/db/transaction";
import { EVENT_CHANNEL, type NewsroomEvent } from "./types";

const COLUMNS = { type: "text", subjectId: "uuid", details: "jsonb", actorId: "uuid", actorTask: "text" };

/**
 * Write down what happened, in the transaction in which it happens.
 *
 * Other instances hear of it on {@link EVENT_CHANNEL} when, and only if, the transaction commits:
 * PostgreSQL holds notifications back until then. The message carries type and subject alone
 * (a notification holds 8,000 bytes); who needs more reads the row.
 */
export const record = (tx: Tx, actor: Actor, event: NewsroomEvent): Promise<void> =>
  recordAll(tx, actor, [event]);

/** Write down many things at once, in two queries. */
export async function recordAll(tx: Tx, actor: Actor, events: readonly NewsroomEvent[]): Promise<void> {
  const actorId = actor.kind === "person" ? actor.userId : null;
  const actorTask = actor.kind === "system" ? actor.task : null;
  const rows = events.map(({ type, subjectId, ...details }) => ({
    type,
    subjectId,
    details,
    actorId,
    actorTask,
  }));
  await insertMany(tx, "Event", COLUMNS, rows);
  await announce(tx, events.flatMap(seenByReaders));
  const messages = events.map(({ type, subjectId }) => JSON.stringify({ type, subjectId }));
  await tx.$executeRaw`SELECT pg_notify(${EVENT_CHANNEL}, "message") FROM unnest(${messages}::text[]) AS "message"`;
}

/** The article that readers see otherwise because of this. */
function seenByReaders(event: NewsroomEvent): string[] {
  switch (event.type) {
    case "article.published":
    case "article.unpublished":
    case "article.corrected":
    case "article.correction-withdrawn":
      return [event.subjectId];
    default:
      return [];
  }
}

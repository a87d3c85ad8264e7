import "server-only";
import type { Channel } from "@/lib/announcement/types";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { nextTry, TOO_LATE } from "./pauses";

/** Articles told of at once. */
const BATCH = 100;
/** After this many milliseconds what a worker has claimed is anybody's: longer than telling may take. */
export const LEASE = 300_000;

/** What a worker has taken on: rows that wait, of one channel. */
export interface ClaimedBatch {
  channel: Channel;
  workerId: string;
  /** With this one. */
  attempts: number;
  ids: readonly bigint[];
  articleIds: readonly string[];
}

/** Take what waits on a channel that is due and that nobody is at; null: there is nothing now. One worker at a time is at a channel. */
export async function claimBatch(
  channel: Channel,
  workerId: string,
  now: Date,
): Promise<ClaimedBatch | null> {
  const [claimed] = await db.$queryRaw<{ attempts: number }[]>`
    UPDATE "AnnouncementChannel" SET "claimedBy" = ${workerId}::uuid, "attempts" = "attempts" + 1,
      "claimedUntil" = ${new Date(now.getTime() + LEASE)}
    WHERE "channel" = ${channel} AND "nextAt" <= ${now} AND ("claimedUntil" IS NULL OR "claimedUntil" < ${now})
      AND EXISTS (SELECT FROM "Announcement" WHERE "channel" = ${channel})
    RETURNING "attempts"`;
  if (!claimed) return null;
  const rows = await db.announcement.findMany({ where: { channel }, orderBy: { id: "asc" }, take: BATCH });
  const articleIds = [...new Set(rows.map(({ articleId }) => articleId))];
  return { channel, workerId, attempts: claimed.attempts, ids: rows.map(({ id }) => id), articleIds };
}

/** It was told: forget the rows, if the claim still holds. What another worker has taken over is told once more. */
export function endBatch({ channel, workerId, ids }: ClaimedBatch, now: Date): Promise<void> {
  return inTransaction(async (tx) => {
    const { count } = await tx.announcementChannel.updateMany({
      where: { channel, claimedBy: workerId },
      data: { attempts: 0, nextAt: now, toldAt: now, because: "", failedAt: null, ...UNCLAIMED },
    });
    if (count === 1) await tx.announcement.deleteMany({ where: { id: { in: [...ids] } } });
  });
}

/** It was not: say why, and when it is tried again. What is too late for everybody is forgotten. */
export function putOff(
  { channel, workerId, attempts }: ClaimedBatch,
  because: string,
  now: Date,
): Promise<void> {
  return inTransaction(async (tx) => {
    const { count } = await tx.announcementChannel.updateMany({
      where: { channel, claimedBy: workerId },
      data: { because, failedAt: now, nextAt: nextTry(attempts, now), ...UNCLAIMED },
    });
    const late = new Date(now.getTime() - TOO_LATE);
    if (count === 1) await tx.announcement.deleteMany({ where: { channel, at: { lt: late } } });
  });
}

/** Give back what was broken off, as if it had not been tried. */
export async function release({ channel, workerId }: ClaimedBatch): Promise<void> {
  await db.announcementChannel.updateMany({
    where: { channel, claimedBy: workerId },
    data: { attempts: { decrement: 1 }, ...UNCLAIMED },
  });
}

const UNCLAIMED = { claimedBy: null, claimedUntil: null };

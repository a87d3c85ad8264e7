import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { browserOf } from "./browser";
import type { OpenSession } from "./types";

/** One's own signed-in browsers: this one first, then by the latest visit. */
export async function listSessions(actor: Person): Promise<OpenSession[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, "userAgent", address, "createdAt", "lastSeenAt" FROM "Session"
    WHERE "userId" = ${actor.userId}::uuid AND "revokedAt" IS NULL AND "expiresAt" > now()
    ORDER BY id = ${actor.sessionId}::uuid DESC, "lastSeenAt" DESC, id LIMIT 200`;
  return rows.map((row) => ({
    id: row.id,
    browser: browserOf(row.userAgent),
    address: row.address,
    startedAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    current: row.id === actor.sessionId,
  }));
}

interface Row {
  id: string;
  userAgent: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
}

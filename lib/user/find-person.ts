import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { IDLE_DAYS, LONGEST_DAYS } from "./session";

interface Row extends Omit<Person, "kind"> {
  stale: boolean;
}

/**
 * Who is behind this session now: name, role and status as they are at this moment, in one query.
 *
 * This is where actors come from, so it takes none. Nobody comes back when the session was ended or has
 * run out, or the person is disabled. A visit is noted once a minute at most, and moves the session's end.
 */
export async function findPerson(sessionId: string): Promise<Person | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.email, u.role,
      s."lastSeenAt" < now() - interval '1 minute' AS stale
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s.id = ${sessionId}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > now()
      AND u."disabledAt" IS NULL`;
  if (!row) return null;
  const { stale, ...person } = row;
  if (stale) await noteVisit(sessionId);
  return { kind: "person", ...person };
}

async function noteVisit(sessionId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Session" SET "lastSeenAt" = now(),
      "expiresAt" = least(now() + make_interval(days => ${IDLE_DAYS}::int),
        "createdAt" + make_interval(days => ${LONGEST_DAYS}::int))
    WHERE id = ${sessionId}::uuid AND "lastSeenAt" < now() - interval '1 minute'`;
}

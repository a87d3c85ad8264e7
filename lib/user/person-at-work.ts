import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";

/**
 * The person for whom the newsroom goes on working after their request has ended, with their role as it is now.
 * Nobody, when they were disabled meanwhile: what they began then waits.
 *
 * There is no session behind it: `sessionId` is "".
 */
export async function personAtWork(userId: string): Promise<Person | null> {
  const row = await db.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, email: true, role: true, disabledAt: true },
  });
  if (!row || row.disabledAt) return null;
  const { id, name, email, role } = row;
  return { kind: "person", userId: id, name, email, role, sessionId: "" };
}

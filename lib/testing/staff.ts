import type { Person, Role } from "@/lib/access/actor";
import { db } from "@/lib/db/client";

let hired = 0;

/** A person with a role and a live session, new for each test: nobody shares staff. */
export async function hire(role: Role): Promise<Person> {
  hired += 1;
  const name = `${role[0]?.toUpperCase()}${role.slice(1)} ${hired}`;
  const email = `${role}-${crypto.randomUUID()}@test.example`;
  const user = await db.user.create({ data: { name, email, role } });
  const session = await db.session.create({
    data: {
      userId: user.id,
      userAgent: "test",
      address: "127.0.0.1",
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  return { kind: "person", userId: user.id, name, email, role, sessionId: session.id };
}

import type { Person, Role, Visitor } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { hashPassword } from "@/lib/user/password";

/** Everybody's password in tests. */
export const PASSWORD = "an umbrella, a tram, a herring";

/** Somebody at the door who hasn't proven who they are. */
export const STRANGER: Visitor = {
  kind: "visitor",
  address: "192.0.2.7",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
};

// Hashed once a test file: 30 ms for each hire would add up.
let passwordHash: Promise<string> | undefined;
let hired = 0;

/** A person with a role, a password and a live session, new for each test: nobody shares staff. */
export async function hire(role: Role): Promise<Person> {
  hired += 1;
  passwordHash ??= hashPassword(PASSWORD);
  const name = `${role[0]?.toUpperCase()}${role.slice(1)} ${hired}`;
  const email = `${role}-${crypto.randomUUID()}@test.example`;
  const user = await db.user.create({ data: { name, email, role, passwordHash: await passwordHash } });
  const session = await db.session.create({
    data: {
      userId: user.id,
      userAgent: STRANGER.userAgent,
      address: STRANGER.address,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  return { kind: "person", userId: user.id, name, email, role, sessionId: session.id };
}

import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import type { User } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { Conflict, Forbidden, NotFound } from "@/lib/errors";
import { mayManagePeople } from "./policy";
import type { Colleague, Status } from "./types";

/** A row as the desk shows it. The password's hash stays behind. */
export function colleagueOf(row: User): Colleague {
  const { id, name, email, role, lastSignInAt } = row;
  return { id, name, email, role, status: statusOf(row), lastSignInAt };
}

function statusOf(row: User): Status {
  if (row.disabledAt) return "disabled";
  return row.passwordHash === null ? "invited" : "active";
}

/**
 * Step: hold the list of people still until the transaction ends. Whoever changes who may do what takes turns,
 * so that two administrators who demote each other at once don't both succeed.
 *
 * The actor is read anew: a demotion that was waited for counts.
 *
 * @throws Forbidden if the actor may not manage people, or may no longer.
 */
export async function holdPeople(tx: Tx, actor: Actor): Promise<void> {
  authorize(mayManagePeople(actor));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.people'))`;
  if (actor.kind === "system") return;
  const now = await tx.user.findUnique({ where: { id: actor.userId } });
  if (!now || now.disabledAt) throw new Forbidden("Your account is disabled.");
  authorize(mayManagePeople({ ...actor, role: now.role }));
}

/** Step. @throws NotFound if there is nobody with this id. */
export async function findUser(tx: Tx, userId: string): Promise<User> {
  const row = await tx.user.findUnique({ where: { id: userId } });
  if (!row) throw new NotFound("There is nobody with this number. Reload the list.");
  return row;
}

/**
 * Step: stop if nobody would be left to manage people. Invited and disabled administrators don't count:
 * they can't come in. Call it after the change, while the people are held.
 *
 * @throws Conflict if it was the last one.
 */
export async function requireAdministrator(tx: Tx): Promise<void> {
  const left = await tx.user.count({
    where: { role: "administrator", disabledAt: null, passwordHash: { not: null } },
  });
  if (left === 0) throw new Conflict("This is the last administrator. Make somebody else one first.");
}

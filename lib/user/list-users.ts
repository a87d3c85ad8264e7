import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { mayManagePeople } from "./policy";
import { colleagueOf } from "./row";
import type { Colleague } from "./types";

/**
 * Everybody, by name; who can't come in any more last. A newsroom has hundreds of people, not thousands: no pages.
 *
 * @throws Forbidden unless the actor manages people.
 */
export async function listUsers(actor: Actor): Promise<Colleague[]> {
  authorize(mayManagePeople(actor));
  const rows = await db.user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }] });
  const people = rows.map(colleagueOf);
  return [
    ...people.filter((person) => person.status !== "disabled"),
    ...people.filter((person) => person.status === "disabled"),
  ];
}

import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { seenBy } from "./policy";

/** The people who made the articles that the actor may see, by name: whom the list can be filtered by. */
export async function listAuthors(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db.user.findMany({
    where: { articles: { some: seenBy(actor) } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
}

import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { mayManageNamed } from "./policy";
import { SHELVES } from "./shelf";
import { countNames, storiesOf } from "./stories-by";
import type { NamedKind, NamedListed } from "./types";

/**
 * All topics or contributors by name, with how many live stories each has.
 *
 * @throws Forbidden
 */
export async function listNamed(actor: Actor, kind: NamedKind): Promise<NamedListed[]> {
  authorize(mayManageNamed(actor, kind));
  const [all, counts] = await Promise.all([SHELVES[kind].all(db), countNames(db, kind)]);
  return all.map((named) => ({ ...named, stories: storiesOf(named, counts) }));
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { maySee } from "@/lib/article/policy";
import { findHead } from "@/lib/article/row";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import type { TellPlace } from "./input";
import type { Presence } from "./people";
import { PRESENCE_CHANNEL } from "./switchboard";

/**
 * Tell everybody who has the article open, on whichever instance, where this person is in it. Nothing is stored.
 *
 * @throws NotFound, Forbidden
 */
export function tellPlace(actor: Person, { articleId, clientId, place }: TellPlace): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(maySee(actor, await findHead(tx, articleId)));
    const person = { clientId, userId: actor.userId, name: actor.name, place };
    await say(tx, { kind: "here", articleId, person });
  });
}

/** Say to all instances who is where. PostgreSQL holds it back until the transaction ends. */
export async function say(tx: Pick<Tx, "$executeRaw">, presence: Presence): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${PRESENCE_CHANNEL}, ${JSON.stringify(presence)})`;
}

import type { Person } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { Rename } from "./input";
import { findUser } from "./row";

/** Change one's own name. Bylines are text of their own and stay as they were written. */
export async function renameSelf(actor: Person, input: Rename): Promise<void> {
  return inTransaction(async (tx) => {
    const { name: from } = await findUser(tx, actor.userId);
    if (from === input.name) return;
    await tx.user.update({ where: { id: actor.userId }, data: { name: input.name } });
    await record(tx, actor, { type: "user.renamed", subjectId: actor.userId, from, to: input.name });
  });
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { findNamed } from "./edit-named";
import { redirectFormer, TARGET } from "./former-address";
import type { Merge, OneOf } from "./input";
import { namesOf } from "./name-stories";
import { mayManageNamed } from "./policy";
import { SHELVES } from "./shelf";
import { countNames, storiesOf } from "./stories-by";
import { type NamedKind, PREFIX } from "./types";

/**
 * Two are one: the stories of the first are listed with the second's, and every address that the first had leads there.
 * What the first said of itself is given up.
 *
 * @throws NotFound, Forbidden
 */
export function mergeNamed(actor: Person, kind: NamedKind, { id, intoId }: Merge): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    authorize(mayManageNamed(actor, kind));
    const shelf = SHELVES[kind];
    await shelf.lock(tx);
    const from = await findNamed(tx, kind, id);
    const into = await findNamed(tx, kind, intoId);
    const target = TARGET[kind];
    await tx.redirect.updateMany({ where: { [target]: id }, data: { [target]: intoId } });
    await shelf.remove(tx, id);
    await shelf.update(tx, intoId, { ...into, aliases: [...new Set([...into.aliases, ...namesOf(from)])] });
    const [old, now] = [`${PREFIX[kind]}/${from.slug}`, `${PREFIX[kind]}/${into.slug}`];
    await redirectFormer(tx, old, now, { target, id: intoId });
    await record(tx, actor, { type: `${kind}.changed`, subjectId: intoId, name: into.name });
    return { name: into.name };
  });
}

/**
 * Delete what no live story carries.
 *
 * @throws NotFound, Forbidden; Conflict when one does.
 */
export function deleteNamed(actor: Person, kind: NamedKind, { id }: OneOf): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayManageNamed(actor, kind));
    const shelf = SHELVES[kind];
    await shelf.lock(tx);
    const found = await findNamed(tx, kind, id);
    const stories = storiesOf(found, await countNames(tx, kind));
    if (stories > 0)
      throw new Conflict(`Stories online carry this name (${stories}). Merge it into another instead.`);
    await shelf.remove(tx, id);
    await record(tx, actor, { type: `${kind}.deleted`, subjectId: id, name: found.name });
  });
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict, NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { BringBackArticle, DiscardArticle } from "./input";
import { openNotices } from "./notices";
import { mayBringBack, mayDiscard } from "./policy";
import { lockArticle } from "./row";

/**
 * Put a draft away that an agency has killed: it is in no list but that of what was put away, and can be brought back.
 * Nothing of it is deleted.
 *
 * @throws NotFound; Forbidden for who may not publish, and for what readers have seen; Conflict when nobody killed it.
 */
export function discardArticle(actor: Person, { articleId, reason }: DiscardArticle): Promise<void> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    authorize(mayDiscard(actor, article));
    if ((await openNotices(tx, articleId)).length === 0)
      throw new Conflict("No agency has killed this story, or somebody dismissed that a moment ago.");
    await tx.article.update({
      where: { id: articleId },
      data: { discardedAt: new Date(), discardedBecause: reason },
    });
    await record(tx, actor, { type: "article.discarded", subjectId: articleId, reason });
  });
}

/**
 * Bring an article back that was put away, by a person or with its import run. Bringing back what is here changes
 * nothing and is no error.
 *
 * @throws NotFound; Forbidden.
 */
export function bringBackArticle(actor: Person, { articleId }: BringBackArticle): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayBringBack(actor));
    const { count } = await tx.article.updateMany({
      where: { id: articleId, discardedAt: { not: null } },
      data: { discardedAt: null, discardedBecause: "" },
    });
    if (count === 1) await record(tx, actor, { type: "article.brought-back", subjectId: articleId });
    else if (!(await tx.article.findUnique({ where: { id: articleId }, select: { id: true } })))
      throw new NotFound("This article does not exist.");
  });
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { mayEdit } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import type { RetryPicture } from "./input";
import { tellWorkers } from "./want-pictures";

/**
 * Begin anew with a picture that was given up or waits for its next try, now in the name of who asks.
 *
 * @throws NotFound when none is awaited there; Forbidden for who may not edit the article.
 */
export function retryPicture(actor: Person, { articleId, figureId }: RetryPicture): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayEdit(actor, await findArticle(tx, articleId)));
    const { count } = await tx.pictureJob.updateMany({
      where: { articleId, figureId, state: { in: ["waiting", "failed"] } },
      data: { state: "waiting", attempts: 0, nextAt: new Date(), because: "", requestedById: actor.userId },
    });
    if (count === 0) throw new NotFound("No picture is on its way to this photo any more.");
    await tellWorkers(tx);
  });
}

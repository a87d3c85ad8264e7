import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { mayPublish } from "@/lib/article/policy";
import { lockArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { WithdrawCorrection } from "./input";
import { listCorrections } from "./list";
import type { Correction } from "./types";

/**
 * Take back what readers were told by mistake. It stays written down, with who took it back.
 *
 * @returns what readers of the story are told now, oldest first.
 * @throws NotFound, Forbidden
 */
export function withdrawCorrection(actor: Person, input: WithdrawCorrection): Promise<Correction[]> {
  return inTransaction(async (tx) => {
    const { articleId, correctionId } = input;
    await lockArticle(tx, articleId);
    authorize(mayPublish(actor));
    const { count } = await tx.correction.updateMany({
      where: { id: correctionId, articleId, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnById: actor.userId },
    });
    if (count === 0) throw new NotFound("This is not on the story any more.");
    await record(tx, actor, { type: "article.correction-withdrawn", subjectId: articleId, correctionId });
    return listCorrections(tx, articleId);
  });
}

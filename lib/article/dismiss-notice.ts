import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { DismissNotice } from "./input";
import { mayDismissNotice } from "./policy";
import { lockArticle } from "./row";

/**
 * Set an agency's notice aside, with a reason that is kept: the article can be published again. Dismissing what
 * somebody has dismissed already changes nothing and is no error.
 *
 * @throws NotFound, also when the notice is of another article; Forbidden for who may not publish.
 */
export function dismissNotice(actor: Person, input: DismissNotice): Promise<void> {
  const { articleId, noticeId, reason } = input;
  return inTransaction(async (tx) => {
    await lockArticle(tx, articleId);
    authorize(mayDismissNotice(actor));
    const notice = await tx.wireNotice.findFirst({ where: { id: noticeId, articleId } });
    if (!notice) throw new NotFound("There is no such notice.");
    if (notice.dismissedAt) return;
    await tx.wireNotice.update({
      where: { id: noticeId },
      data: { dismissedAt: new Date(), dismissedById: actor.userId, reason },
    });
    await record(tx, actor, { type: "article.notice-dismissed", subjectId: articleId, noticeId, reason });
  });
}

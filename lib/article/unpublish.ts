import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { UnpublishArticle } from "./input";
import { mayUnpublish } from "./policy";
import { lockArticle } from "./row";

/**
 * Take a story offline: its addresses answer "gone", with the notice if there is one. The working copy and every publication stay.
 *
 * @throws NotFound, Forbidden; Conflict when it isn't live.
 */
export function unpublishArticle(actor: Actor, input: UnpublishArticle): Promise<void> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    authorize(mayUnpublish(actor));
    const live = await tx.publication.findFirst({ where: { articleId: article.id, live: true } });
    if (!live) throw new Conflict("This story is not online.");
    await tx.publication.update({ where: { id: live.id }, data: { live: false } });
    await tx.article.update({
      where: { id: article.id },
      data: { publishedVersion: null, goneNotice: input.notice ?? "" },
    });
    const { path, headline } = live;
    await record(tx, actor, { type: "article.unpublished", subjectId: article.id, path, headline });
  });
}

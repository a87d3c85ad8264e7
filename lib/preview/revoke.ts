import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { findArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { RevokePreview } from "./input";
import { maySharePreview } from "./policy";

/**
 * End a link at once. One that has ended already stays as it was, and that is no error.
 *
 * @throws NotFound, also when the link is of another article; Forbidden.
 */
export function revokePreview(actor: Person, { articleId, linkId }: RevokePreview): Promise<void> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, articleId);
    authorize(maySharePreview(actor, article));
    const link = await tx.previewLink.findFirst({ where: { id: linkId, articleId } });
    if (!link) throw new NotFound("There is no such link.");
    const { count } = await tx.previewLink.updateMany({
      where: { id: linkId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return;
    await record(tx, actor, { type: "preview.revoked", subjectId: articleId, linkId, name: link.name });
  });
}

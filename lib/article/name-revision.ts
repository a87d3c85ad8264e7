import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { NameRevision } from "./input";
import { mayEdit } from "./policy";
import { keepRevision, lockArticle } from "./row";

/**
 * Keep the working copy as it is now under a name (or none).
 *
 * @throws NotFound, Forbidden
 */
export function nameRevision(actor: Person, input: NameRevision): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    authorize(mayEdit(actor, article));
    const { version } = article;
    await keepRevision(tx, actor, { ...article, articleId: article.id, reason: "named", name: input.name });
    await record(tx, actor, {
      type: "article.revision-named",
      subjectId: article.id,
      version,
      name: input.name,
    });
    return { version };
  });
}

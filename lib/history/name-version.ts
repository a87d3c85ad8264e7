import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { mayEdit } from "@/lib/article/policy";
import { keepRevision, lockArticle } from "@/lib/article/row";
import { versionAt } from "@/lib/article/version-at";
import { inTransaction } from "@/lib/db/transaction";
import { toJson } from "@/lib/document/parse";
import { record } from "@/lib/event/record";
import type { NameVersion } from "./input";

/**
 * Keep a version under a name (or none): the working copy, or an older one. One that was kept by hand already gets
 * the new name in place of the old.
 *
 * @throws NotFound, also for a version that it doesn't have; Forbidden.
 */
export function nameVersion(actor: Person, input: NameVersion): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    authorize(mayEdit(actor, article));
    const { version = article.version, name } = input;
    const where = { articleId: article.id, version, reason: "named" } as const;
    const kept = await tx.revision.findFirst({ where, orderBy: { at: "desc" }, select: { id: true } });
    if (kept) await tx.revision.update({ where: { id: kept.id }, data: { name }, select: { id: true } });
    else {
      const { fields, document } = await versionAt(tx, article, version);
      const copy = { articleId: article.id, version, fields, body: toJson(document) };
      await keepRevision(tx, actor, { ...copy, reason: "named", name });
    }
    await record(tx, actor, { type: "article.revision-named", subjectId: article.id, version, name });
    return { version };
  });
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { mayEdit } from "@/lib/article/policy";
import { lockArticle } from "@/lib/article/row";
import type { Article } from "@/lib/article/types";
import type { Tx } from "@/lib/db/transaction";
import type { ImportAndArticle } from "@/lib/import/input";
import { mayReview, maySeeImport } from "@/lib/import/policy";
import { type ImportRow, lockImport } from "@/lib/import/row";

/**
 * Step: hold an import and the article that it goes into, until the transaction ends. Null when it is that article
 * already, be it by a double click: then there is nothing to do.
 *
 * @throws NotFound; Forbidden for who may not edit the article, and when the import is another article already.
 */
export async function lockBoth(
  tx: Tx,
  actor: Person,
  { importId, articleId }: ImportAndArticle,
): Promise<{ imported: ImportRow; article: Article } | null> {
  const imported = await lockImport(tx, importId);
  authorize(maySeeImport(actor, imported));
  const article = await lockArticle(tx, articleId);
  authorize(mayEdit(actor, article));
  if (imported.articleId === articleId) return null;
  authorize(mayReview(actor, imported));
  return { imported, article };
}

/** Step: the import belongs to the article from now on. */
export async function joinArticle(tx: Tx, { importId, articleId }: ImportAndArticle): Promise<void> {
  await tx.import.update({ where: { id: importId }, data: { articleId } });
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { mayCreate } from "@/lib/article/policy";
import { insertArticle } from "@/lib/article/row";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { wantPictures } from "@/lib/picture-job/want-pictures";
import type { CreateArticleFromImport } from "./input";
import { maySeeImport } from "./policy";
import { fieldsNow, foundFields, toArticleFields } from "./review-fields";
import { findDecisions, type ImportRow, lockImport } from "./row";
import { toBody } from "./to-document";

/**
 * Make the article that the review shows. One import becomes one article: who comes second, be it by a double
 * click, gets the article that is there. Its pictures follow by themselves.
 *
 * @throws NotFound; Forbidden; Invalid with every field that does not fit.
 */
export function createArticleFromImport(
  actor: Person,
  { importId }: CreateArticleFromImport,
): Promise<{ articleId: string }> {
  return inTransaction(async (tx) => {
    const imported = await lockImport(tx, importId);
    authorize(maySeeImport(actor, imported));
    if (imported.articleId !== null) return { articleId: imported.articleId };
    authorize(mayCreate(actor));
    const { fields, body, pictures } = await asReviewed(tx, imported);
    const { id } = await insertArticle(tx, actor, { fields, body, reason: "imported", importId });
    await wantPictures(tx, actor, [{ articleId: id, importId, pictures }]);
    await tx.import.update({ where: { id: importId }, data: { articleId: id } });
    return { articleId: id };
  });
}

async function asReviewed(tx: Tx, imported: ImportRow) {
  const found = foundFields(imported.story, await tx.section.findMany());
  const decisions = await findDecisions(tx, imported.id, imported.story);
  return {
    fields: toArticleFields(fieldsNow(found, imported.written)),
    ...toBody(
      imported.story,
      decisions.map(({ decision }) => decision),
    ),
  };
}

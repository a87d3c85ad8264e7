import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { FIELD_NAMES, sameValue } from "@/lib/article/fields";
import { mayEdit, maySee } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { compareBodies } from "@/lib/document/compare";
import { NotFound } from "@/lib/errors";
import { textDifference } from "@/lib/format/difference";
import type { ImportAndArticle } from "@/lib/import/input";
import { mayReview, maySeeImport } from "@/lib/import/policy";
import { asReviewed } from "@/lib/import/review/as-reviewed";
import { toImport } from "@/lib/import/row";
import type { Comparison } from "@/lib/import/types";
import { storiesOf } from "./bring-up-to-date";
import { updatedCopy } from "./updated-copy";

/**
 * Lay an article beside what it would become with an import, exactly as {@link updatedCopy} makes it. Changes nothing.
 *
 * @throws NotFound; Forbidden for who may not see both; Invalid with every field that does not fit.
 */
export function compareImport(actor: Actor, { importId, articleId }: ImportAndArticle): Promise<Comparison> {
  return inTransaction(async (tx) => {
    const row = await tx.import.findUnique({ where: { id: importId }, omit: { bytes: true, text: true } });
    if (!row) throw new NotFound("There is no such import.");
    authorize(maySeeImport(actor, row));
    const article = await findArticle(tx, articleId);
    authorize(maySee(actor, article));
    const reviewed = await asReviewed(tx, toImport(row));
    const copy = updatedCopy(article, reviewed, await storiesOf(tx, articleId));
    const sections = new Map((await tx.section.findMany()).map(({ id, name }) => [id, name]));
    const asText = (value: unknown) =>
      Array.isArray(value) ? value.join(", ") : (sections.get(String(value)) ?? String(value ?? ""));
    const edit = mayEdit(actor, article);
    return {
      headline: article.fields.headline,
      fields: FIELD_NAMES.filter((name) => !sameValue(article.fields[name], copy.fields[name])).map(
        (name) => ({
          name,
          parts: textDifference(asText(article.fields[name]), asText(copy.fields[name])),
        }),
      ),
      passages: compareBodies(article.body, copy.body),
      update: edit.allowed ? mayReview(actor, row) : edit,
    };
  });
}

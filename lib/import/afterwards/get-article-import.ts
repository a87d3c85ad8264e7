import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { mayEdit, maySee } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import type { GetArticleImport } from "@/lib/import/input";
import { maySeeImport } from "@/lib/import/policy";
import { toImport } from "@/lib/import/row";
import { toImportedSource } from "@/lib/import/to-imported-source";
import type { ArticleImport } from "@/lib/import/types";
import { findPlaces } from "./article-import";

/**
 * What an article was made of: the source, what was decided about each part, and which of them stand in the working
 * copy now.
 *
 * @throws NotFound when it was written here; Forbidden for who may not see the article or the import.
 */
export function getArticleImport(
  actor: Actor,
  { articleId, from }: GetArticleImport,
): Promise<ArticleImport> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, articleId);
    authorize(maySee(actor, article));
    const rows = await tx.import.findMany({
      where: { articleId },
      orderBy: { createdAt: "desc" },
      select: { id: true, title: true, createdAt: true },
    });
    const chosen = from ? rows.find(({ id }) => id === from) : rows[0];
    const row =
      chosen &&
      (await tx.import.findUnique({
        where: { id: chosen.id },
        omit: { bytes: true },
        include: { createdBy: { select: { name: true } } },
      }));
    if (!row) throw new NotFound("This article was not imported.");
    authorize(maySeeImport(actor, row));
    const { presenceOf } = await findPlaces(tx, article, toImport(row));
    const source = await toImportedSource(tx, row);
    return {
      ...source,
      articleId,
      headline: article.fields.headline,
      presence: source.blocks.map((_, index) => presenceOf(index)),
      edit: mayEdit(actor, article),
      others: rows
        .filter(({ id }) => id !== row.id)
        .map(({ id, title, createdAt }) => ({ id, title, createdAt: createdAt.toISOString() })),
    };
  });
}

import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { ArticleFields } from "./fields";
import type { GetArticle, RestoreRevision } from "./input";
import { maySee } from "./policy";
import { findArticle, storedBody } from "./row";
import type { Article, RevisionSummary } from "./types";

/**
 * The kept versions of an article, newest first.
 *
 * @throws NotFound, Forbidden
 */
export function listRevisions(actor: Actor, input: GetArticle): Promise<RevisionSummary[]> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, input.articleId);
    authorize(maySee(actor, article));
    const rows = await tx.revision.findMany({
      where: { articleId: article.id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      omit: { body: true },
      include: { actor: { select: { name: true } } },
    });
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      reason: row.reason,
      name: row.name,
      note: row.note,
      headline: ArticleFields.parse(row.fields).headline,
      wordCount: row.wordCount,
      actorName: row.actor.name,
      at: row.at.toISOString(),
    }));
  });
}

/** A kept version to look at before it is restored. */
export type Revision = Pick<Article, "fields" | "body"> & { version: number; at: string };

/**
 * One kept version, whole.
 *
 * @throws NotFound, also when the revision is of another article; Forbidden.
 */
export function getRevision(actor: Actor, input: RestoreRevision): Promise<Revision> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, input.articleId);
    authorize(maySee(actor, article));
    const row = await tx.revision.findFirst({ where: { id: input.revisionId, articleId: article.id } });
    if (!row) throw new NotFound("This version does not exist.");
    const { version, at, fields, body } = row;
    return { version, at: at.toISOString(), fields: ArticleFields.parse(fields), body: storedBody(body) };
  });
}

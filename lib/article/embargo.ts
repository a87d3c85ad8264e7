import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { SetEmbargo } from "./input";
import { maySetEmbargo } from "./policy";
import { lockArticle } from "./row";

/**
 * Say until when an article must not be published, or that it may be (`until` null). What readers see already stays.
 *
 * @throws NotFound; Forbidden for who may not publish.
 */
export function setEmbargo(actor: Person, { articleId, until }: SetEmbargo): Promise<void> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    authorize(maySetEmbargo(actor));
    if (article.embargoUntil !== until) await putEmbargo(tx, actor, articleId, until);
  });
}

/** Step: write the embargo of an article down that is locked. `until`: an ISO instant; null lifts it. */
export async function putEmbargo(
  tx: Tx,
  actor: Person,
  articleId: string,
  until: string | null,
): Promise<void> {
  await tx.article.update({ where: { id: articleId }, data: { embargoUntil: until } });
  await record(tx, actor, { type: "article.embargo-set", subjectId: articleId, until });
}

/** The embargo of an article while it is ahead by the database's clock; else null. */
export async function embargoAhead(tx: Tx, articleId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ until: Date }[]>`
    SELECT "embargoUntil" AS "until" FROM "Article" WHERE "id" = ${articleId}::uuid AND "embargoUntil" > now()`;
  return row?.until.toISOString() ?? null;
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { type ArticleFields, keptFields } from "./fields";
import type { RestoreRevision } from "./input";
import { mayEdit } from "./policy";
import { replaceWorkingCopy } from "./replace";
import { keepRevision, lockArticle, storedBody } from "./row";
import type { Article } from "./types";

/**
 * Bring a kept version back as a new commit: history is never rewritten, and open editors stay in step.
 *
 * What stood there before is kept as a revision first, so that restoring can itself be undone. The address that
 * publishing gave a story stays, also when the version is older than it.
 *
 * @throws NotFound, also when the revision is of another article; Forbidden.
 */
export function restoreRevision(actor: Person, input: RestoreRevision): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    authorize(mayEdit(actor, article));
    const revision = await tx.revision.findFirst({ where: { id: input.revisionId, articleId: article.id } });
    if (!revision) throw new NotFound("This version does not exist.");
    await keepRevision(tx, actor, { ...article, articleId: article.id, reason: "restored" });
    const version = await replaceWorkingCopy(tx, actor, article, {
      fields: keepingAddress(article, keptFields(revision.fields)),
      body: storedBody(revision.body),
    });
    await record(tx, actor, {
      type: "article.restored",
      subjectId: article.id,
      version,
      revisionId: revision.id,
    });
    return { version };
  });
}

/** An empty slug follows the headline. Publishing wrote it down: it must not follow again because of an older version. */
function keepingAddress(
  { firstPublishedAt, fields: { slug } }: Article,
  before: ArticleFields,
): ArticleFields {
  return firstPublishedAt !== null && before.slug === "" ? { ...before, slug } : before;
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import type { ArticleFields } from "@/lib/article/fields";
import { mayEdit } from "@/lib/article/policy";
import { replaceWorkingCopy } from "@/lib/article/replace";
import { keepRevision, lockArticle } from "@/lib/article/row";
import type { Article } from "@/lib/article/types";
import { versionAt } from "@/lib/article/version-at";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { toJson } from "@/lib/document/parse";
import { record } from "@/lib/event/record";
import type { RestoreVersion } from "./input";

/**
 * Bring any version back as a new commit: history is never rewritten, and open editors stay in step.
 *
 * What stood there before is kept as a revision first, so that restoring can itself be undone. The address that
 * publishing gave a story stays, also when the version is older than it.
 *
 * @throws NotFound, also for a version that it doesn't have; Forbidden.
 */
export function restoreVersion(actor: Person, input: RestoreVersion): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    authorize(mayEdit(actor, article));
    const before = await versionAt(tx, article, input.version);
    await keepRevision(tx, actor, { ...article, articleId: article.id, reason: "restored" });
    const version = await replaceWorkingCopy(tx, actor, article, {
      fields: await keepingSection(tx, article, keepingAddress(article, before.fields)),
      body: toJson(before.document),
    });
    await record(tx, actor, {
      type: "article.restored",
      subjectId: article.id,
      version,
      restored: input.version,
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

/** A section that has been merged or deleted since doesn't come back with a version that was in it. */
async function keepingSection(
  tx: Tx,
  { fields: { sectionId } }: Article,
  before: ArticleFields,
): Promise<ArticleFields> {
  if (before.sectionId === null || before.sectionId === sectionId) return before;
  const there = await tx.section.findUnique({ where: { id: before.sectionId }, select: { id: true } });
  return there ? before : { ...before, sectionId };
}

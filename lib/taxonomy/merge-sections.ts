import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { appendChange } from "@/lib/article/commit";
import { lockArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { findSection, lockSections } from "./edit-section";
import { redirectFormer } from "./former-address";
import type { Merge, OneOf } from "./input";
import { moveStories } from "./move-stories";
import { mayManageSections } from "./policy";

/**
 * Two sections are one: the articles and live stories of the first are the second's from now on, and its addresses lead
 * there. Each article gets a commit, so that who has it open sees it, and its history says so.
 *
 * @throws NotFound, Forbidden
 */
export function mergeSections(actor: Person, { id, intoId }: Merge): Promise<{ name: string }> {
  return inTransaction(async (tx) => {
    authorize(mayManageSections(actor));
    await lockSections(tx);
    const from = await findSection(tx, id);
    const into = await findSection(tx, intoId);
    await moveStories(tx, from.slug, into);
    const articles = await tx.article.findMany({
      where: { sectionId: id, discardedAt: null },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    const field = { name: "sectionId", from: id, to: intoId } as const;
    for (const each of articles) {
      const article = await lockArticle(tx, each.id);
      if (article.fields.sectionId !== id) continue;
      const { version } = await appendChange(tx, actor, article, { steps: [], fields: [field] });
      // Readers have it already: the story moved, so the article has not changed since it was published.
      if (article.publishedVersion === article.version)
        await tx.article.update({ where: { id: each.id }, data: { publishedVersion: version } });
    }
    // What was put away has no commits while it is away.
    await tx.article.updateMany({ where: { sectionId: id }, data: { sectionId: intoId } });
    await tx.redirect.updateMany({ where: { sectionId: id }, data: { sectionId: intoId } });
    await tx.section.delete({ where: { id } });
    await redirectFormer(tx, from.slug, into.slug, { target: "sectionId", id: intoId });
    await record(tx, actor, { type: "section.changed", subjectId: intoId, name: into.name });
    return { name: into.name };
  });
}

/**
 * Delete a section in which nothing is.
 *
 * @throws NotFound, Forbidden; Conflict when an article is in it, or a live story.
 */
export function deleteSection(actor: Person, { id }: OneOf): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayManageSections(actor));
    await lockSections(tx);
    const { name, slug } = await findSection(tx, id);
    const articles = await tx.article.count({ where: { sectionId: id } });
    const live = await tx.publication.count({ where: { live: true, sectionSlug: slug } });
    if (articles + live > 0)
      throw new Conflict(
        `Articles are in this section (${Math.max(articles, live)}). Merge it into another instead.`,
      );
    await tx.section.delete({ where: { id } });
    await record(tx, actor, { type: "section.deleted", subjectId: id, name });
  });
}

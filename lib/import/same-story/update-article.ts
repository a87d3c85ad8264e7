import type { Person } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { Invalid } from "@/lib/errors";
import type { ImportAndArticle } from "@/lib/import/input";
import { asReviewed } from "@/lib/import/review/as-reviewed";
import { bringUpToDate } from "./bring-up-to-date";
import { joinArticle, lockBoth } from "./lock-both";

/**
 * Bring an article up to date with a newer state of its story, as the review shows it: a new commit on the working
 * copy. What stood there is kept as a revision first, and what readers see stays until somebody publishes.
 *
 * The import belongs to the article then. Doing it twice, be it by a double click, does it once.
 *
 * @throws NotFound; Forbidden for who may not edit the article, and when the import is another article already;
 *   Invalid with every field that does not fit, and for what an agency has killed.
 */
export function updateArticleFromImport(
  actor: Person,
  both: ImportAndArticle,
): Promise<{ articleId: string }> {
  const { importId, articleId } = both;
  return inTransaction(async (tx) => {
    const held = await lockBoth(tx, actor, both);
    if (!held) return { articleId };
    const { imported, article } = held;
    const { story } = imported;
    if (story.identity?.action === "kill")
      throw Invalid.because("", "The agency has killed this story: put its notice on the article instead.");
    await bringUpToDate(tx, actor, article, { importId, story, reviewed: await asReviewed(tx, imported) });
    await joinArticle(tx, both);
    return { articleId };
  });
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { insertArticle } from "@/lib/article/insert";
import { mayCreate } from "@/lib/article/policy";
import { inTransaction } from "@/lib/db/transaction";
import { Invalid } from "@/lib/errors";
import { cleanLine } from "@/lib/format/clean-text";
import type { CreateArticleFromImport } from "@/lib/import/input";
import { maySeeImport } from "@/lib/import/policy";
import { type ImportRow, lockImport } from "@/lib/import/row";
import { wantPictures } from "@/lib/picture-job/want-pictures";
import { asReviewed } from "./as-reviewed";

/**
 * Make the article that the review shows. One import becomes one article: who comes second, be it by a double
 * click, gets the article that is there. Its pictures follow by themselves.
 *
 * What an agency has killed becomes an article only when the person says that they know it (`killed`).
 *
 * @throws NotFound; Forbidden; Invalid with every field that does not fit.
 */
export function createArticleFromImport(
  actor: Person,
  { importId, killed }: CreateArticleFromImport,
): Promise<{ articleId: string }> {
  return inTransaction(async (tx) => {
    const imported = await lockImport(tx, importId);
    authorize(maySeeImport(actor, imported));
    if (imported.articleId !== null) return { articleId: imported.articleId };
    authorize(mayCreate(actor));
    if (!killed) refuseKilled(imported);
    const { fields, body, pictures, oldPath, embargoUntil } = await asReviewed(tx, imported);
    const made = {
      fields,
      body,
      oldPath,
      embargoUntil,
      reason: "imported",
      name: noteOf(imported),
      importId,
    } as const;
    const { id } = await insertArticle(tx, actor, made);
    await wantPictures(tx, actor, [{ articleId: id, importId, pictures }]);
    await tx.import.update({ where: { id: importId }, data: { articleId: id } });
    return { articleId: id };
  });
}

function refuseKilled({ story }: ImportRow): void {
  if (story.identity?.action === "kill")
    throw Invalid.because("", "The agency has killed this story. Choose above what becomes of it.");
}

/** Longest name of a version, in characters. */
const LONG = 120;

/** What an agency tells editors stands in the article's history, as the name of the version that came in. */
function noteOf({ story }: ImportRow): string {
  const note = cleanLine(story.fields.editorNote.value ?? "");
  return note.length > LONG ? `${note.slice(0, LONG - 1).toWellFormed()}…` : note;
}

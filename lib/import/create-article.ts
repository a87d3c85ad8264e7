import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { mayCreate } from "@/lib/article/policy";
import { insertArticle } from "@/lib/article/row";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { cleanLine } from "@/lib/format/clean-text";
import type { CreateArticleFromImport } from "./input";
import { maySeeImport } from "./policy";
import { reshapedStory } from "./reshape";
import { fieldsNow, foundFields, toArticleFields } from "./review-fields";
import { type ImportRow, lockImport } from "./row";
import { findDecisions } from "./segment-row";
import { toDocument } from "./to-document";

/**
 * Make the article that the review shows. One import becomes one article: who comes second, be it by a double
 * click, gets the article that is there.
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
    const { id } = await insertArticle(tx, actor, {
      ...(await asReviewed(tx, imported)),
      reason: "imported",
      name: noteOf(imported),
      importId,
    });
    await tx.import.update({ where: { id: importId }, data: { articleId: id } });
    return { articleId: id };
  });
}

async function asReviewed(tx: Tx, imported: ImportRow) {
  const found = foundFields(imported.story, await tx.section.findMany());
  const standings = (await findDecisions(tx, imported.id, imported.story)).map(({ standing }) => standing);
  return {
    fields: toArticleFields(fieldsNow(found, imported.written)),
    body: toDocument(
      reshapedStory(imported.story, standings),
      standings.map(({ decision }) => decision),
    ),
  };
}

/** Longest name of a version, in characters. */
const LONG = 120;

/** What an agency tells editors stands in the article's history, as the name of the version that came in. */
function noteOf({ story }: ImportRow): string {
  const note = cleanLine(story.fields.editorNote.value ?? "");
  return note.length > LONG ? `${note.slice(0, LONG - 1).toWellFormed()}…` : note;
}

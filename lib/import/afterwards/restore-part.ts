import { Transform } from "@tiptap/pm/transform";
import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { appendChange } from "@/lib/article/commit";
import { mayEdit } from "@/lib/article/policy";
import { lockArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import type { StepJson } from "@/lib/document/types";
import { Invalid, NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { RestorePart } from "@/lib/import/input";
import { maySeeImport } from "@/lib/import/policy";
import { lockImport } from "@/lib/import/row";
import { toBody } from "@/lib/import/to-document";
import { wantPictures } from "@/lib/picture-job/want-pictures";
import { findPlaces } from "./article-import";

/**
 * Put a part of an import into the article that was made of it, where it belongs, as a commit of its own: nothing is
 * overwritten, and open editors stay in step.
 *
 * A part that stands there already changes nothing, so a request may be sent twice.
 *
 * @throws NotFound, also when the import became another article; Forbidden; Invalid for a part that isn't there.
 */
export function restorePart(
  actor: Person,
  { articleId, importId, block }: RestorePart,
): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId);
    authorize(mayEdit(actor, article));
    const imported = await lockImport(tx, importId);
    authorize(maySeeImport(actor, imported));
    if (imported.articleId !== articleId) throw new NotFound("This article was not made of that import.");
    const { story, presenceOf, placeOf } = await findPlaces(tx, article, imported);
    const part = story.blocks[block];
    if (!part) throw Invalid.because("block", `This import has no part ${block}.`);
    if (presenceOf(block) === "there") return { version: article.version };
    const document = parseDocument(article.body);
    const { body, pictures } = toBody({ ...story, blocks: [part] }, ["keep"]);
    const content = parseDocument(body).content;
    const { steps } = new Transform(document).insert(placeOf(block), content);
    const { version } = await appendChange(tx, actor, article, {
      steps: steps.map((step) => step.toJSON() as StepJson),
      fields: [],
    });
    await wantPictures(tx, actor, [{ articleId, importId, pictures }]);
    await record(tx, actor, {
      type: "import.part-restored",
      subjectId: importId,
      articleId,
      segment: block,
      version,
    });
    return { version };
  });
}

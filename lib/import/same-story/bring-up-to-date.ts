import type { Person } from "@/lib/access/actor";
import { putEmbargo } from "@/lib/article/embargo";
import { replaceWorkingCopy } from "@/lib/article/replace";
import { keepRevision } from "@/lib/article/row";
import type { Article } from "@/lib/article/types";
import type { Tx } from "@/lib/db/transaction";
import { figures } from "@/lib/document/measure";
import type { NodeJson } from "@/lib/document/types";
import { record } from "@/lib/event/record";
import { cleanLine, cleanText } from "@/lib/format/clean-text";
import type { ImportedStory } from "@/lib/import/imported-story";
import type { Reviewed } from "@/lib/import/review/as-reviewed";
import type { FigurePicture } from "@/lib/import/to-document";
import { wantPictures } from "@/lib/picture-job/want-pictures";
import { updatedCopy } from "./updated-copy";

interface Newer {
  importId: string;
  story: ImportedStory;
  reviewed: Reviewed;
}

/**
 * Step: make the working copy what a newer import of the same story says, with a kept version before and after. The
 * article is locked, and the actor may edit it. Who imported it connects the import with the article.
 *
 * @throws Invalid when the new body does not fit into an article.
 */
export async function bringUpToDate(
  tx: Tx,
  actor: Person,
  article: Article,
  { importId, story, reviewed }: Newer,
): Promise<void> {
  const subject = { articleId: article.id };
  await keepWhatStands(tx, actor, article);
  const copy = updatedCopy(article, reviewed, await storiesOf(tx, article.id));
  const version = await replaceWorkingCopy(tx, actor, article, copy);
  await keepRevision(tx, actor, { ...subject, ...copy, ...wordsOf(story), version, reason: "imported" });
  // A newer state that says nothing of an embargo does not lift the one that there is.
  if (reviewed.embargoUntil !== null && reviewed.embargoUntil !== article.embargoUntil)
    await putEmbargo(tx, actor, article.id, reviewed.embargoUntil);
  await wantPictures(tx, actor, [{ ...subject, importId, pictures: missing(reviewed, copy.body) }]);
  await record(tx, actor, { type: "article.updated", subjectId: article.id, version, importId });
}

/** The pictures of figures that are new to the article. */
function missing({ pictures }: Reviewed, body: NodeJson): FigurePicture[] {
  const bare = new Set(figures(body).flatMap(({ id, pictureId }) => (pictureId === null ? (id ?? []) : [])));
  return pictures.filter(({ figureId }) => bare.has(figureId));
}

/** A version that is kept already is not kept again. */
async function keepWhatStands(tx: Tx, actor: Person, article: Article): Promise<void> {
  const where = { articleId: article.id, version: article.version };
  if (await tx.revision.findFirst({ where, select: { id: true } })) return;
  await keepRevision(tx, actor, { ...article, articleId: article.id, reason: "updated" });
}

/** What the article was made of so far, the oldest first. */
export async function storiesOf(tx: Tx, articleId: string): Promise<ImportedStory[]> {
  const rows = await tx.import.findMany({
    where: { articleId },
    orderBy: { createdAt: "asc" },
    select: { story: true },
  });
  // Written by this room alone, in this shape.
  return rows.map(({ story }) => story as unknown as ImportedStory);
}

/** Longest note of a wire that is kept with a version, in characters. */
const LONG = 1_000;

/** "Wire correction 2", with what the agency says about it. */
function wordsOf({ identity, fields }: ImportedStory): { name: string; note: string } {
  const note = cleanText((fields.editorNote.value ?? "").slice(0, LONG));
  if (!identity) return { name: "", note };
  const kind = identity.action === "correction" ? "Wire correction" : "Wire update";
  return { name: cleanLine(`${kind} ${(identity.version ?? "").slice(0, 60)}`), note };
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { mayPublish } from "@/lib/article/policy";
import { lockArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { AddCorrection } from "./input";
import { listCorrections } from "./list";
import type { Correction } from "./types";

/**
 * Tell readers of a live story that something was wrong, is new, or has to be known. It stands on the story's page, in
 * its data for machines, on the page of corrections and in its feed from then on; the story's text is not touched.
 *
 * @returns all that readers of the story are told now, oldest first.
 * @throws NotFound, Forbidden; Conflict when the story is not online.
 */
export function addCorrection(actor: Person, input: AddCorrection): Promise<Correction[]> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    authorize(mayPublish(actor));
    if (article.publishedVersion === null) throw new Conflict("This story is not online: nobody read it.");
    const { articleId, kind, text } = input;
    await tx.correction.create({ data: { articleId, kind, text, createdById: actor.userId } });
    await record(tx, actor, { type: "article.corrected", subjectId: articleId, kind, text });
    return listCorrections(tx, articleId);
  });
}

import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { maySee } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import type { OfArticle, PreviewPicture } from "./input";
import { readPicture } from "./picture";
import type { PictureSeen, WorkingCopy } from "./types";
import { workingCopy } from "./working-copy";

/**
 * The working copy for somebody of the newsroom who may see the article.
 *
 * @throws NotFound, Forbidden
 */
export function seePreview(actor: Actor, { articleId }: OfArticle): Promise<WorkingCopy> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, articleId);
    authorize(maySee(actor, article));
    return workingCopy(tx, article);
  });
}

/**
 * A picture that the working copy shows; "busy" when so many are being made that it has to be asked for again.
 *
 * @throws NotFound, also for a picture that it doesn't show; Forbidden.
 */
export async function seePreviewPicture(actor: Actor, input: PreviewPicture): Promise<PictureSeen | "busy"> {
  const body = await inTransaction(async (tx) => {
    const article = await findArticle(tx, input.articleId);
    authorize(maySee(actor, article));
    return article.body;
  });
  const picture = await readPicture(body, input.name);
  if (!picture) throw new NotFound("This story shows no such picture.");
  return picture;
}

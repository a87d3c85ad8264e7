import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { maySee } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import type { AwaitedPictures } from "./input";
import { pictureSource } from "./source-of-picture";
import type { AwaitedPicture } from "./types";

/**
 * The pictures of an article's figures that are on their way, or were given up.
 *
 * @throws NotFound; Forbidden for who may not see the article.
 */
export function listAwaitedPictures(actor: Actor, { articleId }: AwaitedPictures): Promise<AwaitedPicture[]> {
  return inTransaction(async (tx) => {
    authorize(maySee(actor, await findArticle(tx, articleId)));
    const rows = await tx.pictureJob.findMany({
      where: { articleId, state: { in: ["waiting", "failed"] } },
      orderBy: { figureId: "asc" },
      select: { figureId: true, src: true, state: true, because: true, nextAt: true },
    });
    return rows.map(({ src, state, nextAt, ...row }) => {
      const source = pictureSource(src);
      const address = source?.kind === "address" ? source.address : null;
      return state === "failed"
        ? { ...row, address, state, nextAt: null }
        : { ...row, address, state: "waiting", nextAt: nextAt.toISOString() };
    });
  });
}

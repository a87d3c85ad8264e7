import type { Actor } from "@/lib/access/actor";
import { authorize, type Verdict } from "@/lib/access/verdict";
import { maySee } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import type { OfArticle } from "./input";
import { maySharePreview } from "./policy";
import type { PreviewLink } from "./types";

/** What the screen of an article's preview says. */
export interface PreviewOpened {
  headline: string;
  share: Verdict;
  /** Links that open, the newest first; none for who may not share. */
  links: PreviewLink[];
}

/**
 * Open the screen of an article's preview.
 *
 * @throws NotFound, Forbidden
 */
export function listPreviewLinks(actor: Actor, { articleId }: OfArticle): Promise<PreviewOpened> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, articleId);
    authorize(maySee(actor, article));
    const share = maySharePreview(actor, article);
    const rows = await tx.previewLink.findMany({
      where: {
        articleId: share.allowed ? articleId : { in: [] },
        revokedAt: null,
        expiresAt: { gt: new Date() },
        createdBy: { disabledAt: null },
      },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      include: { createdBy: { select: { name: true } } },
    });
    const links = rows.map(({ id, name, createdBy, createdAt, expiresAt, opened, openedAt }) => ({
      id,
      name,
      createdByName: createdBy.name,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      opened,
      openedAt: openedAt?.toISOString() ?? null,
    }));
    return { headline: article.fields.headline, share, links };
  });
}

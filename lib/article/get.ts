import type { Actor } from "@/lib/access/actor";
import { authorize, type Verdict } from "@/lib/access/verdict";
import { listCorrections } from "@/lib/correction/list";
import type { Correction } from "@/lib/correction/types";
import { inTransaction } from "@/lib/db/transaction";
import type { Issue } from "@/lib/errors";
import { addressTaken } from "./address";
import { embargoAhead } from "./embargo";
import type { GetArticle } from "./input";
import { openNotices } from "./notices";
import {
  mayDiscard,
  mayDismissNotice,
  mayEdit,
  mayPublish,
  maySee,
  maySetEmbargo,
  mayUnpublish,
} from "./policy";
import { publishIssues } from "./readiness";
import { findArticle } from "./row";
import type { Article, WireNotice } from "./types";

/** An article as its editor opens it: the working copy, what the person may do, what blocks publishing. */
export interface ArticleOpened {
  article: Article;
  edit: Verdict;
  publish: Verdict;
  unpublish: Verdict;
  /** May they dismiss a notice? */
  dismiss: Verdict;
  /** May they put it away, once an agency has killed it? */
  discard: Verdict;
  /** May they set or lift an embargo? */
  hold: Verdict;
  /** What agencies say about it that nobody has dismissed. */
  notices: WireNotice[];
  issues: Issue[];
  /** The address readers have now, "section/slug"; null while it isn't live. */
  livePath: string | null;
  /** The headline that they have; null while it isn't live. */
  liveHeadline: string | null;
  /** The import it came from, newest first; null when it was written here. */
  importId: string | null;
  /** Has another story the address that section and slug make? */
  addressTaken: boolean;
  /** What readers of the story are told beside its text. */
  corrections: Correction[];
}

/**
 * Open an article.
 *
 * @throws NotFound; Forbidden for who may not see it.
 */
export function getArticle(actor: Actor, input: GetArticle): Promise<ArticleOpened> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, input.articleId);
    authorize(maySee(actor, article));
    const where = { articleId: article.id };
    const live = await tx.publication.findFirst({
      where: { ...where, live: true },
      select: { path: true, headline: true },
    });
    // A kill brought no words to it.
    const source = await tx.import.findFirst({
      where: { ...where, wireAction: { not: "kill" } },
      orderBy: { createdAt: "desc" },
      select: { id: true },
    });
    const notices = await openNotices(tx, article.id);
    const taken = await addressTaken(tx, article);
    return {
      article,
      edit: mayEdit(actor, article),
      publish: mayPublish(actor),
      unpublish: mayUnpublish(actor),
      dismiss: mayDismissNotice(actor),
      discard: mayDiscard(actor, article),
      hold: maySetEmbargo(actor),
      notices,
      issues: publishIssues({
        ...article,
        addressTaken: taken,
        killed: notices.length > 0,
        embargo: await embargoAhead(tx, article.id),
      }),
      livePath: live?.path ?? null,
      liveHeadline: live?.headline ?? null,
      importId: source?.id ?? null,
      addressTaken: taken,
      corrections: await listCorrections(tx, article.id),
    };
  });
}

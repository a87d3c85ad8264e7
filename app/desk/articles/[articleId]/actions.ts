"use server";

import { dismissNotice as dismiss } from "@/lib/article/dismiss-notice";
import {
  DismissNotice,
  NameRevision,
  PublishFromDesk,
  RestoreRevision,
  UnpublishArticle,
} from "@/lib/article/input";
import { nameRevision } from "@/lib/article/name-revision";
import { publishArticle } from "@/lib/article/publish";
import { restoreRevision } from "@/lib/article/restore";
import { unpublishArticle } from "@/lib/article/unpublish";
import { RestorePart } from "@/lib/import/input";
import { restorePart } from "@/lib/import/restore-part";
import { RetryPicture } from "@/lib/picture-job/input";
import { retryPicture as retry } from "@/lib/picture-job/retry";
import { dropPages, tagsOf } from "@/lib/reader/pages";
import { staffAction } from "@/lib/web/action";

// PostgreSQL tells every instance what happened; this one drops its pages before it answers, so that nobody who
// reads "Published" is shown the old text.

export const publish = staffAction(PublishFromDesk, async (actor, input) => {
  const published = await publishArticle(actor, input);
  forgetPages("article.published", input.articleId);
  return published;
});

export const unpublish = staffAction(UnpublishArticle, async (actor, input) => {
  await unpublishArticle(actor, input);
  forgetPages("article.unpublished", input.articleId);
});

function forgetPages(type: "article.published" | "article.unpublished", articleId: string): void {
  dropPages(tagsOf({ type, subjectId: articleId }) ?? []);
}

export const keepVersion = staffAction(NameRevision, nameRevision);

export const retryPicture = staffAction(RetryPicture, retry);
export const dismissNotice = staffAction(DismissNotice, dismiss);

export const restoreVersion = staffAction(RestoreRevision, restoreRevision);

export const restoreFromImport = staffAction(RestorePart, restorePart);

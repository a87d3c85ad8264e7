"use server";

import { discardArticle } from "@/lib/article/discard";
import { dismissNotice as dismiss } from "@/lib/article/dismiss-notice";
import { setEmbargo as hold } from "@/lib/article/embargo";
import {
  DiscardArticle,
  DismissNotice,
  PublishFromDesk,
  SetEmbargo,
  UnpublishArticle,
} from "@/lib/article/input";
import { publishArticle } from "@/lib/article/publish";
import { unpublishArticle } from "@/lib/article/unpublish";
import { addCorrection } from "@/lib/correction/add";
import { AddCorrection, WithdrawCorrection } from "@/lib/correction/input";
import { withdrawCorrection } from "@/lib/correction/withdraw";
import type { NewsroomEvent } from "@/lib/event/types";
import { NameVersion, RestoreBlock, RestoreVersion } from "@/lib/history/input";
import { nameVersion } from "@/lib/history/name-version";
import { restoreVersion as restoreWhole } from "@/lib/history/restore";
import { restoreBlock as restoreOne } from "@/lib/history/restore-block";
import { restorePart } from "@/lib/import/afterwards/restore-part";
import { RestorePart } from "@/lib/import/input";
import { RetryPicture } from "@/lib/picture-job/input";
import { retryPicture as retry } from "@/lib/picture-job/retry";
import { dropPages, tagsOf } from "@/lib/reader/pages";
import { planPictures } from "@/lib/reader/plan-pictures";
import { staffAction } from "@/lib/web/action";

// PostgreSQL tells every instance what happened; this one drops its pages before it answers, so that nobody who
// reads "Published" is shown the old text.

export const publish = staffAction(PublishFromDesk, async (actor, input) => {
  const published = await publishArticle(actor, input);
  forgetPages("article.published", input.articleId);
  planPictures(input.articleId);
  return published;
});

export const unpublish = staffAction(UnpublishArticle, async (actor, input) => {
  await unpublishArticle(actor, input);
  forgetPages("article.unpublished", input.articleId);
});

export const correct = staffAction(AddCorrection, async (actor, input) => {
  const told = await addCorrection(actor, input);
  forgetPages("article.corrected", input.articleId);
  return told;
});

export const withdraw = staffAction(WithdrawCorrection, async (actor, input) => {
  const told = await withdrawCorrection(actor, input);
  forgetPages("article.correction-withdrawn", input.articleId);
  return told;
});

function forgetPages(type: NewsroomEvent["type"], articleId: string): void {
  dropPages(tagsOf({ type, subjectId: articleId }) ?? []);
}

export const keepVersion = staffAction(NameVersion, nameVersion);

export const retryPicture = staffAction(RetryPicture, retry);
export const setEmbargo = staffAction(SetEmbargo, hold);
export const discard = staffAction(DiscardArticle, discardArticle);
export const dismissNotice = staffAction(DismissNotice, dismiss);

export const restoreVersion = staffAction(RestoreVersion, restoreWhole);

export const restoreBlock = staffAction(RestoreBlock, restoreOne);

export const restoreFromImport = staffAction(RestorePart, restorePart);

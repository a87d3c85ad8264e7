"use server";

import { NameRevision, PublishArticle, RestoreRevision, UnpublishArticle } from "@/lib/article/input";
import { nameRevision } from "@/lib/article/name-revision";
import { publishArticle } from "@/lib/article/publish";
import { restoreRevision } from "@/lib/article/restore";
import { unpublishArticle } from "@/lib/article/unpublish";
import { staffAction } from "@/lib/web/action";

export const publish = staffAction(PublishArticle, publishArticle);

export const unpublish = staffAction(UnpublishArticle, unpublishArticle);

export const keepVersion = staffAction(NameRevision, nameRevision);

export const restoreVersion = staffAction(RestoreRevision, restoreRevision);

import { pathOf } from "@/lib/article/address";
import { shownPictures } from "@/lib/article/shown-pictures";
import type { Article } from "@/lib/article/types";
import type { Tx } from "@/lib/db/transaction";
import type { WorkingCopy } from "./types";

/** Step: the working copy as it would be published now. What is still missing says so in its place. */
export async function workingCopy(tx: Tx, article: Article): Promise<WorkingCopy> {
  const { sectionId: _, slug: _slug, sourceDate, ...fields } = article.fields;
  const now = new Date();
  const first = article.firstPublishedAt === null ? null : new Date(article.firstPublishedAt);
  const last = await tx.publication.findFirst({
    where: { articleId: article.id },
    orderBy: { number: "desc" },
    select: { changedAt: true },
  });
  return {
    ...fields,
    sourceDate: sourceDate === null ? null : new Date(`${sourceDate}T00:00:00Z`),
    headline: fields.headline || "No headline yet",
    id: article.id,
    articleId: article.id,
    path: pathOf(article) ?? "",
    sectionName: article.section?.name ?? "No section yet",
    sectionSlug: article.section?.slug ?? "",
    body: article.body,
    pictures: await shownPictures(tx, article.body),
    wordCount: article.wordCount,
    changedAt: last?.changedAt ?? null,
    firstPublishedAt: first ?? now,
    publishedAt: now,
  };
}

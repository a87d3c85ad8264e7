import type { Tx } from "@/lib/db/transaction";
import { slugOf } from "./slug";
import type { Article } from "./types";

/** Where readers would find it, "section/slug"; null while section or slug is missing. */
export function pathOf(article: Pick<Article, "section" | "fields">): string | null {
  const slug = slugOf(article.fields);
  return article.section && slug !== "" ? `${article.section.slug}/${slug}` : null;
}

/** Has another article, live or not, this address? An address belongs for ever to the story that had it first. */
export async function addressTaken(tx: Tx, article: Article): Promise<boolean> {
  const path = pathOf(article);
  if (path === null) return false;
  const address = await tx.address.findUnique({ where: { path }, select: { articleId: true } });
  return address !== null && address.articleId !== article.id;
}

import "server-only";
import { forbidden, notFound } from "next/navigation";
import { Forbidden, NotFound } from "@/lib/errors";

/**
 * What a page shows, or the page that says why not: `const article = await load(getArticle(actor, { articleId }))`.
 * NotFound becomes the 404 page, Forbidden the 403 page of the nearest folder that has one.
 */
export async function load<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof NotFound) notFound();
    if (thrown instanceof Forbidden) forbidden();
    throw thrown;
  }
}

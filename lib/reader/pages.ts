import { createPageCache, type PageCache } from "./page-cache";

// The framework bundles this module several times into one process, and the server in front of it loads it once
// more: all must mean the same pages.
const KEY = Symbol.for("galley.pages");
const shared = globalThis as typeof globalThis & { [KEY]?: PageCache };

/** The finished pages of this instance: 64 MB at most, each asked for anew after a minute. */
export const pages: PageCache =
  shared[KEY] ??
  createPageCache({
    maxBytes: 64 * 1024 * 1024,
    maxAge: 60_000,
    now: () => performance.now(),
    onStale: (key, thrown) => console.error(`${key} can't be made anew and is given as it was.`, thrown),
  });
shared[KEY] = pages;

/**
 * Forget every page that shows one of these, here and now. Other instances hear of it from PostgreSQL; the one
 * that publishes calls this before it answers, so that nobody who saw "published" is given the old text.
 */
export function dropPages(tags: readonly string[]): void {
  pages.drop(tags);
}

/** {@link dropPages} for what has just happened. */
export function dropPagesAfter(event: { type: string; subjectId: string | null }): void {
  const tags = tagsOf(event);
  if (tags === null) pages.clear();
  else dropPages(tags);
}

const SEEN_BY_READERS: ReadonlySet<string> = new Set([
  "article.published",
  "article.unpublished",
  "article.corrected",
  "article.correction-withdrawn",
]);

/** What changes a few times a year and is seen almost everywhere: names, addresses, the footer. */
const ON_EVERY_PAGE: ReadonlySet<string> = new Set([
  "section.changed",
  "section.deleted",
  "topic.changed",
  "topic.deleted",
  "contributor.changed",
  "contributor.deleted",
  "policy-page.changed",
  "ai-use.decided",
  "announcement.configured",
]);

/** What pages must be dropped when this happens; null: all of them. Events that readers don't see drop none. */
export function tagsOf(event: { type: string; subjectId: string | null }): readonly string[] | null {
  if (event.type === "front.published") return [LISTS];
  if (ON_EVERY_PAGE.has(event.type)) return null;
  return SEEN_BY_READERS.has(event.type) && event.subjectId !== null
    ? [articleTag(event.subjectId), LISTS]
    : [];
}

/** On every page that lists stories: front, sections, feeds, sitemap. */
export const LISTS = "lists";

/** On every page that shows this article or its headline. */
export const articleTag = (articleId: string): string => `article:${articleId}`;

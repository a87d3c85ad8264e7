import "server-only";
import { db } from "@/lib/db/client";
import { chromeView } from "./chrome";
import { correctionsOf } from "./corrections";
import type { FeedSubject } from "./feed-links";
import { feedSubject } from "./feed-subject";
import { hubAddress } from "./hub";
import { namePages } from "./name-pages";
import { NEWEST_FIRST, newestChange, storyOf } from "./row";
import type { ChromeView, StoryView } from "./view";

/** What every format of a feed says. */
export interface FeedView {
  /** Null for the whole site. */
  of: FeedSubject | null;
  chrome: ChromeView;
  stories: readonly StoryView[];
  /** Where programs ask to be told of changes, or null. */
  hub: string | null;
  /** When something in it last changed in any way; null for an empty feed. */
  changedAt: Date | null;
}

const ITEMS = 30;

/**
 * The newest stories of the site, or of the section, topic or author whose page stands at `path`, whole; null when
 * there is none.
 */
export async function feedView(path: string | null): Promise<FeedView | null> {
  const found = path === null ? null : await feedSubject(path);
  if (path !== null && found === null) return null;
  const rows = await db.publication.findMany({
    where: { live: true, AND: [found?.among ?? {}] },
    orderBy: [...NEWEST_FIRST],
    take: ITEMS,
  });
  const [chrome, hub, corrections, names] = await Promise.all([
    chromeView(),
    hubAddress(),
    correctionsOf(rows.map(({ articleId }) => articleId)),
    // Of all of them at once: a story looks up its own.
    namePages({ byline: [...new Set(rows.flatMap(({ byline }) => byline))], topics: [] }),
  ]);
  const stories = rows.map((row) =>
    storyOf(row, { related: new Map(), corrections: corrections.get(row.articleId) ?? [], names }),
  );
  return { of: found?.subject ?? null, chrome, hub, stories, changedAt: newestChange(rows) };
}

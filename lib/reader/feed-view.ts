import "server-only";
import { db } from "@/lib/db/client";
import { chromeView } from "./chrome";
import { correctionsOf } from "./corrections";
import { NEWEST_FIRST, newestChange, storyOf } from "./row";
import { findSection } from "./section";
import type { ChromeView, SectionLink, StoryView } from "./view";

/** What every format of a feed says: of the site, or of one section. */
export interface FeedView {
  /** Null for the whole site. */
  section: SectionLink | null;
  chrome: ChromeView;
  stories: readonly StoryView[];
  /** When something in it last changed in any way; null for an empty feed. */
  changedAt: Date | null;
}

const ITEMS = 30;

/** The newest stories of the site or of a section, whole; null when there is no such section. */
export async function feedView(slug: string | null): Promise<FeedView | null> {
  const section = slug === null ? null : await findSection(slug);
  if (slug !== null && section === null) return null;
  const rows = await db.publication.findMany({
    where: { live: true, ...(section ? { sectionSlug: section.slug } : {}) },
    orderBy: [...NEWEST_FIRST],
    take: ITEMS,
  });
  const [chrome, corrections] = await Promise.all([
    chromeView(),
    correctionsOf(rows.map(({ articleId }) => articleId)),
  ]);
  const stories = rows.map((row) =>
    storyOf(row, { related: new Map(), corrections: corrections.get(row.articleId) ?? [] }),
  );
  return { section, chrome, stories, changedAt: newestChange(rows) };
}

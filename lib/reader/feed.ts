import "server-only";
import { atom } from "./atom";
import { feedHtml } from "./feed-html";
import { FEED_FORMATS, type FeedFile } from "./feed-links";
import { type FeedView, feedView } from "./feed-view";
import type { RenderedPage } from "./finished-page";
import { jsonFeed } from "./json-feed";
import { articleTag, LISTS } from "./pages";
import { notFoundPage } from "./plain-pages";
import { type FeedItem, rss } from "./rss";

const WRITERS: Readonly<Record<FeedFile, (view: FeedView, items: readonly FeedItem[]) => string>> = {
  "feed.xml": rss,
  "atom.xml": atom,
  "feed.json": jsonFeed,
};

/** The feed of the site, or of the section at that slug, with whole stories; not found when there is no such section. */
export async function feed(slug: string | null, file: FeedFile = "feed.xml"): Promise<RenderedPage> {
  const view = await feedView(slug);
  if (!view) return notFoundPage();
  const items = await Promise.all(
    view.stories.map(async (story) => ({ story, html: await feedHtml(story, view.chrome.origin) })),
  );
  return {
    status: 200,
    type: `${FEED_FORMATS[file].type}; charset=utf-8`,
    body: WRITERS[file](view, items),
    tags: [LISTS, ...view.stories.map((story) => articleTag(story.articleId))],
    lastModified: null,
    // Programs of other sites read it from their pages; there is nothing in it that isn't everybody's.
    headers: { "Access-Control-Allow-Origin": "*" },
    keep: true,
  };
}

import "server-only";
import { atom } from "./atom";
import { feedHtml } from "./feed-html";
import { FEED_FORMATS, type FeedFile, feedPath } from "./feed-links";
import { type FeedView, feedView } from "./feed-view";
import type { RenderedPage } from "./finished-page";
import { jsonFeed } from "./json-feed";
import { movedForGood, movedTo } from "./moved";
import { articleTag, LISTS } from "./pages";
import { notFoundPage } from "./plain-pages";
import { type FeedItem, rss } from "./rss";

const WRITERS: Readonly<Record<FeedFile, (view: FeedView, items: readonly FeedItem[]) => string>> = {
  "feed.xml": rss,
  "atom.xml": atom,
  "feed.json": jsonFeed,
};

/**
 * The feed of the site, or of the section, topic or author whose page stands at `path`, with whole stories. Where a page
 * was before, its feed leads to the one that it has now.
 */
export async function feed(path: string | null, file: FeedFile = "feed.xml"): Promise<RenderedPage> {
  const view = await feedView(path);
  if (!view) return path === null ? notFoundPage() : elsewhere(path, file);
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
    headers: { "Access-Control-Allow-Origin": "*", ...linkHeader(view, file) },
    keep: true,
  };
}

/** Programs that ask a hub to tell them look here first, so as not to read the whole. */
function linkHeader({ hub, of, chrome }: FeedView, file: FeedFile): { Link?: string } {
  if (hub === null) return {};
  return { Link: `<${new URL(hub).href}>; rel="hub", <${chrome.origin}${feedPath(file, of)}>; rel="self"` };
}

async function elsewhere(path: string, file: FeedFile): Promise<RenderedPage> {
  const now = await movedTo(path);
  return now === null ? notFoundPage() : movedForGood(`${now}/${file}`);
}

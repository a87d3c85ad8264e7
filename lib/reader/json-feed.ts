import { feedPath, feedTitle } from "./feed-links";
import type { FeedView } from "./feed-view";
import type { FeedItem } from "./rss";
import { publicAddress } from "./site";
import { authorsOf, pictureUrl } from "./structured";

/** JSON Feed 1.1, each story with its markup. */
export function jsonFeed({ of, chrome, hub }: FeedView, items: readonly FeedItem[]): string {
  const { siteName, origin, assets } = chrome;
  const icon = assets["icon.png"];
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feedTitle(siteName, of),
    home_page_url: of ? publicAddress(origin, of.path) : `${origin}/`,
    feed_url: origin + feedPath("feed.json", of),
    description: `The latest from ${feedTitle(siteName, of)}.`,
    ...(icon === undefined ? {} : { icon: origin + icon }),
    authors: [{ name: siteName, url: `${origin}/` }],
    language: "en-GB",
    ...(hub === null ? {} : { hubs: [{ type: "WebSub", url: hub }] }),
    items: items.map((item) => itemOf(item, origin)),
  });
}

function itemOf({ story, html }: FeedItem, origin: string): Record<string, unknown> {
  const { byline, picture, updatedAt } = story;
  return {
    id: `urn:uuid:${story.articleId}`,
    url: publicAddress(origin, story.path),
    title: story.headline,
    content_html: html,
    ...(story.standfirst === "" ? {} : { summary: story.standfirst }),
    ...(picture ? { image: pictureUrl(picture, origin) } : {}),
    date_published: story.firstPublishedAt.toISOString(),
    ...(updatedAt ? { date_modified: updatedAt.toISOString() } : {}),
    ...(byline.length === 0 ? {} : { authors: authorsOf(story, origin) }),
    tags: [story.section.name, ...story.topics],
    language: story.language,
  };
}

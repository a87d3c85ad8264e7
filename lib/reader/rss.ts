import { FEED_FORMATS, feedPath, feedTitle } from "./feed-links";
import type { FeedView } from "./feed-view";
import { publicAddress } from "./site";
import { heightAt, pictureUrl, widest } from "./structured";
import type { StoryView } from "./view";
import { cdata, xmlText } from "./xml";

/** RSS 2.0, each story with its markup. The guid is the article's own: an edited story is the same item, wherever it moved. */
export function rss({ of, chrome, hub, changedAt }: FeedView, items: readonly FeedItem[]): string {
  const { siteName, origin, assets } = chrome;
  const title = feedTitle(siteName, of);
  const home = of ? publicAddress(origin, of.path) : `${origin}/`;
  const self = origin + feedPath("feed.xml", of);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${xmlText(title)}</title>
<link>${xmlText(home)}</link>
<atom:link href="${xmlText(self)}" rel="self" type="${FEED_FORMATS["feed.xml"].type}"/>
${hub === null ? "" : `<atom:link href="${xmlText(hub)}" rel="hub"/>\n`}<description>${xmlText(`The latest from ${title}.`)}</description>
<language>en-GB</language>
${changedAt ? `<lastBuildDate>${changedAt.toUTCString()}</lastBuildDate>` : ""}
<image><url>${xmlText(origin + (assets["icon.png"] ?? ""))}</url><title>${xmlText(title)}</title><link>${xmlText(home)}</link></image>
${items.map((item) => itemOf(item, origin)).join("\n")}
</channel>
</rss>
`;
}

/** A story, and its whole text as markup. */
export interface FeedItem {
  story: StoryView;
  html: string;
}

function itemOf({ story, html }: FeedItem, origin: string): string {
  return [
    "<item>",
    `<title>${xmlText(story.headline)}</title>`,
    `<link>${xmlText(publicAddress(origin, story.path))}</link>`,
    `<guid isPermaLink="false">urn:uuid:${story.articleId}</guid>`,
    `<pubDate>${story.firstPublishedAt.toUTCString()}</pubDate>`,
    story.updatedAt ? `<atom:updated>${story.updatedAt.toISOString()}</atom:updated>` : "",
    ...story.byline.map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    `<dc:language>${xmlText(story.language)}</dc:language>`,
    `<category>${xmlText(story.section.name)}</category>`,
    ...story.topics.map((topic) => `<category>${xmlText(topic)}</category>`),
    story.standfirst === "" ? "" : `<description>${xmlText(story.standfirst)}</description>`,
    mediaOf(story, origin),
    `<content:encoded>${cdata(html)}</content:encoded>`,
    "</item>",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function mediaOf(story: StoryView, origin: string): string {
  const { picture, hero } = story;
  if (!picture) return "";
  const width = widest(picture);
  const size = `width="${width}" height="${heightAt(picture, width)}"`;
  const credit = hero && hero.credit !== "" ? `<media:credit>${xmlText(hero.credit)}</media:credit>` : "";
  const words = picture.alt === "" ? "" : `<media:description>${xmlText(picture.alt)}</media:description>`;
  return `<media:content url="${xmlText(pictureUrl(picture, origin))}" medium="image" type="image/jpeg" ${size}>${credit}${words}</media:content>`;
}

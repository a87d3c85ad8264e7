import "server-only";
import { Body } from "@/components/reader/body";
import { Corrections } from "@/components/reader/corrections";
import { Figure } from "@/components/reader/figure";
import type { Medium } from "@/components/reader/medium";
import { db } from "@/lib/db/client";
import { chromeView } from "./chrome";
import { correctionsOf } from "./corrections";
import type { RenderedPage } from "./finished-page";
import { markup } from "./html";
import { articleTag, LISTS } from "./pages";
import { notFoundPage } from "./plain-pages";
import { NEWEST_FIRST, newestChange, storyOf } from "./row";
import { findSection } from "./section";
import { publicAddress } from "./site";
import { heightAt, pictureUrl, widest } from "./structured";
import type { ChromeView, SectionLink, StoryView } from "./view";
import { cdata, xmlText } from "./xml";

const ITEMS = 30;

/** RSS 2.0 with whole stories, of the site or of one section; not found when there is no such section. */
export async function feed(slug: string | null): Promise<RenderedPage> {
  const section = slug === null ? null : await findSection(slug);
  if (slug !== null && section === null) return notFoundPage();
  const rows = await db.publication.findMany({
    where: { live: true, ...(section ? { sectionSlug: section.slug } : {}) },
    orderBy: [...NEWEST_FIRST],
    take: ITEMS,
  });
  const chrome = await chromeView();
  const corrections = await correctionsOf(rows.map(({ articleId }) => articleId));
  const stories = rows.map((row) =>
    storyOf(row, { related: new Map(), corrections: corrections.get(row.articleId) ?? [] }),
  );
  const items = await Promise.all(stories.map((story) => itemOf(story, chrome)));
  return {
    status: 200,
    type: "application/rss+xml; charset=utf-8",
    body: channelOf(section, chrome, newestChange(rows), items),
    tags: [LISTS, ...stories.map((story) => articleTag(story.articleId))],
    lastModified: null,
    keep: true,
  };
}

function channelOf(
  section: SectionLink | null,
  { siteName, origin, assets }: ChromeView,
  changedAt: Date | null,
  items: readonly string[],
): string {
  const title = section ? `${section.name} – ${siteName}` : siteName;
  const path = section ? `/${section.slug}` : "/";
  const self = section ? `/${section.slug}/feed.xml` : "/feed.xml";
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${xmlText(title)}</title>
<link>${xmlText(origin + path)}</link>
<atom:link href="${xmlText(origin + self)}" rel="self" type="application/rss+xml"/>
<description>${xmlText(`The latest from ${title}.`)}</description>
<language>en-GB</language>
${changedAt ? `<lastBuildDate>${changedAt.toUTCString()}</lastBuildDate>` : ""}
<image><url>${xmlText(origin + (assets["icon.png"] ?? ""))}</url><title>${xmlText(title)}</title><link>${xmlText(origin + path)}</link></image>
${items.join("\n")}
</channel>
</rss>
`;
}

/** The guid is the article's own: an edited story is the same item, wherever it moved. */
async function itemOf(story: StoryView, { origin }: ChromeView): Promise<string> {
  const address = publicAddress(origin, story.path);
  const medium: Medium = { kind: "feed", origin, media: origin };
  const html = await markup(
    <>
      {story.hero ? <Figure figure={story.hero} medium={medium} /> : null}
      <Body story={story} medium={medium} />
      <Corrections corrections={story.corrections} language={story.language} />
    </>,
  );
  return [
    "<item>",
    `<title>${xmlText(story.headline)}</title>`,
    `<link>${xmlText(address)}</link>`,
    `<guid isPermaLink="false">urn:uuid:${story.articleId}</guid>`,
    `<pubDate>${story.firstPublishedAt.toUTCString()}</pubDate>`,
    ...story.byline.map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`),
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

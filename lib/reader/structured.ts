import { zonedIso } from "@/lib/format/dates";
import { pictureAddress } from "@/lib/format/picture-address";
import { cardAddress, cardOf, cropsOf } from "./card/address";
import { publicAddress } from "./site";
import { type Chrome, cardGraph, metaOf, organization } from "./structured-pages";
import type { PictureView, StoryView } from "./view";

/** A story as search engines read it: schema.org's NewsArticle, from the same view as the page. */
export function newsArticle(story: StoryView, chrome: Chrome): Record<string, unknown> {
  const address = publicAddress(chrome.origin, story.path);
  const corrections = story.corrections
    .filter(({ kind }) => kind === "correction")
    .map(({ text, at }) => ({ "@type": "CorrectionComment", text, datePublished: zonedIso(at) }));
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": `${address}#story`,
    mainEntityOfPage: address,
    url: address,
    headline: story.headline,
    ...(story.seoHeadline === story.headline ? {} : { alternativeHeadline: story.seoHeadline }),
    ...(story.standfirst === "" ? {} : { description: story.standfirst }),
    ...(story.picture ? { image: imagesOf(story, story.picture, chrome.origin) } : {}),
    datePublished: zonedIso(story.firstPublishedAt),
    ...(story.updatedAt ? { dateModified: zonedIso(story.updatedAt) } : {}),
    ...(corrections.length === 0 ? {} : { correction: corrections }),
    author:
      story.byline.length === 0
        ? [organization(chrome)]
        : authorsOf(story, chrome.origin).map((author) => ({ "@type": "Person", ...author })),
    publisher: organization(chrome),
    articleSection: story.section.name,
    ...(story.topics.length === 0 ? {} : { keywords: story.topics, about: topicsOf(story, chrome.origin) }),
    inLanguage: story.language,
    wordCount: story.wordCount,
    isAccessibleForFree: true,
  };
}

/** Who wrote it, in their order, each with the address of their page where they have one. */
export const authorsOf = ({ byline, names }: StoryView, origin: string): { name: string; url?: string }[] =>
  byline.map((name) => {
    const author = names.authors.get(name);
    return author ? { name, url: publicAddress(origin, `author/${author.slug}`) } : { name };
  });

const topicsOf = ({ topics, names }: StoryView, origin: string) =>
  topics.map((name) => {
    const slug = names.topics.get(name);
    return {
      "@type": "Thing",
      name,
      ...(slug === undefined ? {} : { url: publicAddress(origin, `topic/${slug}`) }),
    };
  });

/** The picture whole, and where it is large enough in the shapes in which search engines show it. */
const imagesOf = (story: StoryView, picture: PictureView, origin: string) => [
  imageObject(picture, origin),
  ...cropsOf(story).map((crop) => ({
    "@type": "ImageObject",
    url: origin + cardAddress(crop),
    width: crop.width,
    height: crop.height,
  })),
];

/** The picture as it was published: renditions keep its shape. */
function imageObject(picture: PictureView, origin: string): Record<string, unknown> {
  const width = widest(picture);
  return {
    "@type": "ImageObject",
    url: pictureUrl(picture, origin),
    width,
    height: heightAt(picture, width),
    ...(picture.alt === "" ? {} : { caption: picture.alt }),
  };
}

/** What a link to the story looks like where it is shared. */
export function openGraph(story: StoryView, chrome: Chrome): { property: string; content: string }[] {
  const card = cardOf(story, chrome);
  const about = {
    "og:type": "article",
    "og:site_name": chrome.siteName,
    "og:title": story.socialHeadline,
    "og:description": story.standfirst,
    "og:url": publicAddress(chrome.origin, story.path),
    "og:locale": story.language.replace("-", "_"),
    "article:published_time": zonedIso(story.firstPublishedAt),
    "article:modified_time": story.updatedAt ? zonedIso(story.updatedAt) : "",
    "article:section": story.section.name,
    ...cardGraph(card, chrome.origin),
    "twitter:title": story.socialHeadline,
  };
  return metaOf(about);
}

/** The largest JPEG: what every crawler can read. */
export const pictureUrl = ({ hash, ...picture }: PictureView, origin: string): string =>
  origin + pictureAddress({ hash, width: widest(picture), format: "jpg" });

/** Width of the largest rendition, in pixels. */
export const widest = ({ widths, width }: Pick<PictureView, "widths" | "width">): number =>
  widths.at(-1) ?? width;

/** Height of a rendition of that width, in pixels. */
export const heightAt = ({ width, height }: Pick<PictureView, "width" | "height">, at: number): number =>
  Math.max(1, Math.round((height / width) * at));

import { zonedIso } from "@/lib/format/dates";
import { pictureAddress } from "@/lib/format/picture-address";
import { cardOf } from "./card/address";
import { fitsCard } from "./card/shapes";
import { sharedCrop } from "./cropped-picture";
import { publicAddress } from "./site";
import {
  type Chrome,
  cardImage,
  imageGraph,
  metaOf,
  organization,
  type SharedImage,
} from "./structured-pages";
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
    ...(story.picture ? { image: imagesOf(story.picture, chrome.origin) } : {}),
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

/** The lead picture in the three shapes that search engines show, each around its point. */
function imagesOf(picture: PictureView, origin: string): Record<string, unknown>[] {
  return (["16x9", "4x3", "1x1"] as const).map((ratio) => ({
    "@type": "ImageObject",
    ...sharedCrop(picture, ratio, origin),
    ...(picture.alt === "" ? {} : { caption: picture.alt }),
  }));
}

/** What a link to the story is shown with: its lead picture where that makes a card, else its words on one. */
function sharedImage(story: StoryView, chrome: Chrome): SharedImage {
  const { picture } = story;
  if (!picture || !fitsCard(picture)) return cardImage(cardOf(story, chrome), chrome.origin);
  // A picture that decorates its story has no words there; on its own it stands for the story.
  const alt = picture.alt === "" ? story.socialHeadline : picture.alt;
  return { ...sharedCrop(picture, "16x9", chrome.origin), type: "image/jpeg", alt };
}

/** What a link to the story looks like where it is shared. */
export function openGraph(story: StoryView, chrome: Chrome): { property: string; content: string }[] {
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
    ...imageGraph(sharedImage(story, chrome)),
    "twitter:title": story.socialHeadline,
  };
  return metaOf(about);
}

/** The whole picture, the largest JPEG: what every crawler can read. */
export const pictureUrl = ({ hash, ...picture }: PictureView, origin: string): string =>
  origin + pictureAddress({ hash, width: widest(picture), format: "jpg" });

/** Width of the largest rendition, in pixels. */
export const widest = ({ widths, width }: Pick<PictureView, "widths" | "width">): number =>
  widths.at(-1) ?? width;

/** Height of a whole rendition of that width, in pixels. */
export const heightAt = ({ width, height }: Pick<PictureView, "width" | "height">, at: number): number =>
  Math.max(1, Math.round((height / width) * at));

import { zonedIso } from "@/lib/format/dates";
import { pictureAddress } from "@/lib/format/picture-address";
import { sharedCrop } from "./cropped-picture";
import { publicAddress } from "./site";
import type { ChromeView, PictureView, SectionLink, StoryView } from "./view";

type Chrome = Pick<ChromeView, "origin" | "siteName" | "assets">;

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
        : story.byline.map((name) => ({ "@type": "Person", name })),
    publisher: organization(chrome),
    articleSection: story.section.name,
    ...(story.topics.length === 0 ? {} : { keywords: story.topics }),
    inLanguage: story.language,
    wordCount: story.wordCount,
    isAccessibleForFree: true,
  };
}

/** The newsroom itself, for the front page. */
export function newsroom(chrome: Chrome): Record<string, unknown> {
  return { "@context": "https://schema.org", ...organization(chrome) };
}

function organization({ origin, siteName, assets }: Chrome): Record<string, unknown> {
  const logo = assets["icon.png"];
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${origin}/#newsroom`,
    name: siteName,
    url: `${origin}/`,
    correctionsPolicy: `${origin}/corrections`,
    ...(logo === undefined ? {} : { logo: origin + logo }),
  };
}

/** The way from the front page to a section, or to a story in it. */
export function breadcrumbs(
  { origin, siteName }: Chrome,
  section: SectionLink,
  story?: Pick<StoryView, "path" | "headline">,
): Record<string, unknown> {
  const way = [
    { name: siteName, item: `${origin}/` },
    { name: section.name, item: publicAddress(origin, section.slug) },
    ...(story ? [{ name: story.headline, item: publicAddress(origin, story.path) }] : []),
  ];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: way.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
  };
}

/** The lead picture in the three shapes that search engines show, each around its point. */
function imagesOf(picture: PictureView, origin: string): Record<string, unknown>[] {
  return (["16x9", "4x3", "1x1"] as const).map((ratio) => ({
    "@type": "ImageObject",
    ...sharedCrop(picture, ratio, origin),
    ...(picture.alt === "" ? {} : { caption: picture.alt }),
  }));
}

/** What a link to the story looks like where it is shared. */
export function openGraph(story: StoryView, chrome: Chrome): { property: string; content: string }[] {
  const { picture } = story;
  const shared = picture && sharedCrop(picture, "16x9", chrome.origin);
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
    "og:image": shared?.url ?? "",
    "og:image:width": String(shared?.width ?? ""),
    "og:image:height": String(shared?.height ?? ""),
    "og:image:alt": picture?.alt ?? "",
    "twitter:card": picture ? "summary_large_image" : "summary",
    "twitter:title": story.socialHeadline,
  };
  return Object.entries(about)
    .map(([property, content]) => ({ property, content }))
    .filter(({ content }) => content !== "");
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

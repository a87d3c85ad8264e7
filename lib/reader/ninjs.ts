import { nameList } from "@/lib/format/byline";
import { pictureAddress } from "@/lib/format/picture-address";
import { figureView } from "./figure";
import { publicText } from "./public-text";
import { publicAddress } from "./site";
import { heightAt } from "./structured";
import type { ChromeView, FigureView, PictureView, StoryView } from "./view";

/**
 * A story as newsrooms' systems exchange it: ninjs 3.1 of the IPTC, from the same view as the page.
 *
 * `html` is the whole text as feeds have it. `version` grows with each publication, so that who took the story over
 * can tell a later one. What has no property in the standard (kicker, corrections as data) isn't in it; corrections
 * stand in the markup.
 */
export function ninjs(story: StoryView, chrome: Pick<ChromeView, "origin" | "siteName">, html: string) {
  const { origin, siteName } = chrome;
  const address = publicAddress(origin, story.path);
  return {
    standard: {
      name: "ninjs",
      version: "3.1",
      schema: "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
    },
    uri: `urn:uuid:${story.articleId}`,
    type: "text",
    representationType: "full",
    version: String(story.publishedAt.getTime()),
    firstCreated: story.firstPublishedAt.toISOString(),
    versionCreated: story.publishedAt.toISOString(),
    contentCreated: (story.sourceDate ?? story.firstPublishedAt).toISOString(),
    pubStatus: "usable",
    language: story.language,
    title: story.headline,
    headlines: headlinesOf(story),
    ...(story.standfirst === "" ? {} : { descriptions: [plain(story.standfirst, "summary")] }),
    ...(bylineOf(story) === "" ? {} : { by: bylineOf(story) }),
    ...(story.dateline === "" ? {} : { located: story.dateline }),
    bodies: [{ role: "main", contentType: "text/html", wordCount: story.wordCount, value: html }],
    subjects: [
      { name: story.section.name, rel: "section", literal: story.section.slug },
      ...story.topics.map((name) => ({ name, rel: "about", literal: name })),
    ],
    people: story.byline.map((name) => ({ name, rel: "author" })),
    infoSources: [
      { name: siteName, role: "publisher", uri: `${origin}/` },
      ...(story.source === "" ? [] : [{ name: story.source, role: "origin" }]),
    ],
    copyrightHolder: story.source === "" ? siteName : story.source,
    copyrightNotice: `© ${story.firstPublishedAt.getUTCFullYear()} ${story.source === "" ? siteName : story.source}`,
    renditions: [{ name: "web", href: address, contentType: "text/html" }],
    altIds: [
      { role: "web", value: address },
      ...(story.canonicalUrl === "" ? [] : [{ role: "original", value: story.canonicalUrl }]),
    ],
    trustIndicators: [
      {
        role: "http://cv.iptc.org/newscodes/trustindicator/correctionsPolicy",
        title: "Corrections",
        href: `${origin}/corrections`,
      },
    ],
    associations: figuresIn(story).map((figure, index) => pictureItem(figure, index, origin)),
  };
}

/** The page's own first, then those of the channels that have another. */
function headlinesOf({ headline, seoHeadline, socialHeadline }: StoryView) {
  const others = [plain(seoHeadline, "search"), plain(socialHeadline, "social")];
  return [plain(headline, "main"), ...others.filter(({ value }) => value !== headline)];
}

const plain = (value: string, role: string) => ({ role, contentType: "text/plain", value });

const bylineOf = ({ byline, bylineTail }: StoryView) =>
  [nameList(byline), bylineTail].filter((part) => part !== "").join(" ");

type Shown = FigureView & { picture: PictureView };

/** Every figure that shows a picture, in the order of reading, those of galleries among them. */
function figuresIn({ hero, body, pictures }: StoryView): Shown[] {
  const nodes = (body.content ?? []).flatMap((block) =>
    block?.type === "gallery" ? (block.content ?? []) : [block],
  );
  const views = nodes.filter((node) => node?.type === "figure").map((node) => figureView(node, pictures));
  return [...(hero ? [hero] : []), ...views].filter((view): view is Shown => view.picture !== null);
}

/** A credit names who holds the rights as far as the newsroom knows; what it doesn't know it doesn't claim. */
function pictureItem({ picture, caption, credit }: Shown, index: number, origin: string) {
  const words = caption ? publicText(caption) : "";
  return {
    name: index === 0 ? "main" : `picture-${index + 1}`,
    rel: "illustration",
    uri:
      origin +
      pictureAddress({ hash: picture.hash, width: picture.widths.at(-1) ?? picture.width, format: "jpg" }),
    type: "picture",
    descriptions: [
      ...(words === "" ? [] : [plain(words, "caption")]),
      ...(picture.alt === "" ? [] : [plain(picture.alt, "altText")]),
    ],
    ...(credit === "" ? {} : { by: credit, copyrightNotice: credit }),
    renditions: picture.widths.map((width) => ({
      name: `jpg-${width}`,
      href: origin + pictureAddress({ hash: picture.hash, width, format: "jpg" }),
      contentType: "image/jpeg",
      width,
      height: heightAt(picture, width),
    })),
  };
}

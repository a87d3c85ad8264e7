import { pictureAddress } from "@/lib/format/picture-address";
import { type Card, cardAddress, siteCard } from "./card/address";
import { publicAddress } from "./site";
import type { AuthorView, ChromeView } from "./view";

/** What of a page's surroundings its data names. */
export type Chrome = Pick<ChromeView, "origin" | "siteName" | "assets" | "policies">;

const CONTEXT = "https://schema.org";

/** The newsroom itself, for the front page. */
export const newsroom = (chrome: Chrome): Record<string, unknown> => ({
  "@context": CONTEXT,
  ...organization(chrome),
});

/** The newsroom as the publisher of what is on a page, with the pages that say how it works where they have text. */
export function organization({ origin, siteName, assets, policies }: Chrome): Record<string, unknown> {
  const logo = assets["icon.png"];
  const isThere = (page: string) => policies.some(({ slug }) => slug === page);
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${origin}/#newsroom`,
    name: siteName,
    url: `${origin}/`,
    correctionsPolicy: `${origin}/corrections`,
    ...(isThere("principles")
      ? { publishingPrinciples: `${origin}/principles`, ethicsPolicy: `${origin}/principles` }
      : {}),
    ...(isThere("contact")
      ? { contactPoint: { "@type": "ContactPoint", contactType: "newsroom", url: `${origin}/contact` } }
      : {}),
    ...(logo === undefined ? {} : { logo: origin + logo }),
  };
}

/** A page on the way to another: its name, and its path without slashes at the ends. */
interface Step {
  name: string;
  path: string;
}

/** The way from the front page to a page. */
export function breadcrumbs(
  { origin, siteName }: Chrome,
  ...steps: readonly Step[]
): Record<string, unknown> {
  const way = [
    { name: siteName, item: `${origin}/` },
    ...steps.map(({ name, path }) => ({ name, item: publicAddress(origin, path) })),
  ];
  return {
    "@context": CONTEXT,
    "@type": "BreadcrumbList",
    itemListElement: way.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
  };
}

/** A page that lists stories of a section or about a topic. */
export function collectionPage(
  chrome: Chrome,
  { name, path }: Step,
  description = "",
): Record<string, unknown> {
  return {
    "@context": CONTEXT,
    "@type": "CollectionPage",
    name,
    url: publicAddress(chrome.origin, path),
    ...(description === "" ? {} : { description }),
    publisher: organization(chrome),
  };
}

/** Who somebody is, for the page of an author. */
export function profilePage(chrome: Chrome, author: AuthorView): Record<string, unknown> {
  const { name, slug, bio, links, picture } = author;
  const address = publicAddress(chrome.origin, `author/${slug}`);
  const width = picture?.widths.at(-1);
  return {
    "@context": CONTEXT,
    "@type": "ProfilePage",
    url: address,
    mainEntity: {
      "@type": "Person",
      "@id": `${address}#person`,
      name,
      url: address,
      ...(bio === "" ? {} : { description: bio }),
      ...(picture && width !== undefined
        ? { image: chrome.origin + pictureAddress({ hash: picture.hash, width, format: "jpg" }) }
        : {}),
      ...(links.length === 0 ? {} : { sameAs: links }),
      worksFor: organization(chrome),
    },
  };
}

/** A property of Open Graph, as the head of a page has it. */
export interface Meta {
  property: string;
  content: string;
}

/** What a link to a page that lists stories looks like where it is shared: with the newsroom's own card. */
export const pageGraph = (
  chrome: Chrome,
  { title, address, type = "website" }: { title: string; address: string; type?: "website" | "profile" },
): Meta[] =>
  metaOf({
    "og:type": type,
    "og:site_name": chrome.siteName,
    "og:title": title,
    "og:url": chrome.origin + address,
    ...imageGraph(cardImage(siteCard(chrome), chrome.origin)),
  });

/** What a link is shown with. */
export interface SharedImage {
  url: string;
  type: "image/png" | "image/jpeg";
  width: number;
  height: number;
  alt: string;
}

/** The drawn card of a page as the picture of a link to it. `origin`: without a slash at its end. */
export const cardImage = (card: Card, origin: string): SharedImage => ({
  url: origin + cardAddress(card),
  type: "image/png",
  width: card.width,
  height: card.height,
  alt: card.alt,
});

/** It as Open Graph and Twitter name it. */
export const imageGraph = ({ url, type, width, height, alt }: SharedImage): Record<string, string> => ({
  "og:image": url,
  "og:image:type": type,
  "og:image:width": String(width),
  "og:image:height": String(height),
  "og:image:alt": alt,
  "twitter:card": "summary_large_image",
});

/** Those that say something. */
export const metaOf = (about: Readonly<Record<string, string>>): Meta[] =>
  Object.entries(about)
    .map(([property, content]) => ({ property, content }))
    .filter(({ content }) => content !== "");

/**
 * First segments of addresses that the house needs for itself. A section can't have one of these as its slug:
 * its page would never be reached.
 */
export const RESERVED: readonly string[] = [
  "_next",
  "accessibility",
  "api",
  "apple-touch-icon.png",
  "assets",
  "atom.xml",
  "author",
  "cards",
  "contact",
  "corrections",
  "desk",
  "favicon.ico",
  "feed.json",
  "feed.xml",
  "indexnow",
  "invite",
  "lite",
  "media",
  "news-sitemap.xml",
  "oembed",
  "opensearch.xml",
  "preview",
  "principles",
  "robots.txt",
  "search",
  "security.txt",
  "set-up",
  "sign-in",
  "sign-out",
  "sitemap.xml",
  "sitemaps",
  "topic",
  ".well-known",
];

const reserved = new Set(RESERVED);

/** Does this first segment of an address belong to the house? Case doesn't save it. */
export const isReserved = (segment: string): boolean => reserved.has(segment.toLowerCase());

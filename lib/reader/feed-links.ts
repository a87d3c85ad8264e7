import type { SectionLink } from "./view";

/** Every format that a feed is written in, by the last segment of its address. */
export const FEED_FORMATS = {
  "feed.xml": { name: "RSS", type: "application/rss+xml" },
  "atom.xml": { name: "Atom", type: "application/atom+xml" },
  "feed.json": { name: "JSON Feed", type: "application/feed+json" },
} as const;

export type FeedFile = keyof typeof FEED_FORMATS;

/** A feed as the head of a page names it. */
export interface FeedLink {
  title: string;
  type: string;
  /** With its slash. */
  path: string;
}

/** What a feed is called: the site, or one of its sections. */
export const feedTitle = (siteName: string, section: SectionLink | null): string =>
  section ? `${section.name} – ${siteName}` : siteName;

/** The address of a feed, with its slash. */
export const feedPath = (file: FeedFile, section: SectionLink | null): string =>
  section ? `/${encodeURI(section.slug)}/${file}` : `/${file}`;

/** The feeds of the site or of a section, RSS first: what most programs take is the first they find. */
export function feedLinks(siteName: string, section: SectionLink | null): FeedLink[] {
  const title = feedTitle(siteName, section);
  return (["feed.xml", "atom.xml", "feed.json"] as const).map((file) => {
    const { name, type } = FEED_FORMATS[file];
    return { title: file === "feed.xml" ? title : `${title} (${name})`, type, path: feedPath(file, section) };
  });
}

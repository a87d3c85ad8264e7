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

/** Whose stories a feed holds: a section, a topic, an author. Null stands for the whole site. */
export interface FeedSubject {
  name: string;
  /** Of its page, without slashes at the ends: "politics", "topic/ferries", "author/ada-osei". */
  path: string;
}

/** What a feed is called. */
export const feedTitle = (siteName: string, of: FeedSubject | null): string =>
  of ? `${of.name} – ${siteName}` : siteName;

/** The address of a feed, with its slash. */
export const feedPath = (file: FeedFile, of: Pick<FeedSubject, "path"> | null): string =>
  of ? `/${encodeURI(of.path)}/${file}` : `/${file}`;

/** Every format, RSS first: what most programs take is the first they find. */
export const FEED_FILES = ["feed.xml", "atom.xml", "feed.json"] as const satisfies readonly FeedFile[];

/** The feeds of the site, or of what a page is about. */
export function feedLinks(siteName: string, of: FeedSubject | null): FeedLink[] {
  const title = feedTitle(siteName, of);
  return FEED_FILES.map((file) => {
    const { name, type } = FEED_FORMATS[file];
    return { title: file === "feed.xml" ? title : `${title} (${name})`, type, path: feedPath(file, of) };
  });
}

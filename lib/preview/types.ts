import type { NodeJson } from "@/lib/document/types";
import type { Headlines } from "@/lib/format/channel-headline";

/** A working copy in the shape of the publication that it would be, were it published at this moment. */
export interface WorkingCopy extends Headlines {
  id: string;
  articleId: string;
  path: string;
  sectionName: string;
  sectionSlug: string;
  kicker: string;
  standfirst: string;
  byline: string[];
  bylineTail: string;
  dateline: string;
  topics: string[];
  moreStories: string[];
  language: string;
  source: string;
  sourceDate: Date | null;
  canonicalUrl: string;
  body: NodeJson;
  pictures: Readonly<Record<string, unknown>>;
  wordCount: number;
  changedAt: Date | null;
  firstPublishedAt: Date;
  publishedAt: Date;
}

/** A link that still opens, in the list of an article's links. Times are ISO instants. */
export interface PreviewLink {
  id: string;
  name: string;
  createdByName: string;
  createdAt: string;
  expiresAt: string;
  /** How often it was opened, and when last. */
  opened: number;
  openedAt: string | null;
}

/** A new link, as it is shown this once. */
export interface SharedPreview {
  id: string;
  /** "/preview/…": where the working copy can be read. */
  path: string;
  expiresAt: string;
}

/** A rendition as bytes. */
export interface PictureSeen {
  type: "image/avif" | "image/webp" | "image/jpeg";
  bytes: Buffer;
}

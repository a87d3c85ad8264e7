import "server-only";
import type { Publication } from "@/lib/db/generated/client";
import type { NodeJson } from "@/lib/document/types";
import { type Headlines, headlineFor } from "@/lib/format/channel-headline";
import { languageTag } from "@/lib/format/direction";
import { firstPicture, readPictures, splitHero } from "./figure";
import type { CardView, NamePages, StoryView } from "./view";

/** Newest first; the id decides between two of the same instant, so that pages of a list neither repeat nor skip. */
export const NEWEST_FIRST = [{ firstPublishedAt: "desc" }, { id: "asc" }] as const;

/** The columns that a card is made of. */
export const CARD = {
  id: true,
  articleId: true,
  path: true,
  sectionName: true,
  sectionSlug: true,
  kicker: true,
  headline: true,
  standfirst: true,
  byline: true,
  topics: true,
  language: true,
  body: true,
  pictures: true,
  firstPublishedAt: true,
  publishedAt: true,
} as const;

/** A publication as {@link CARD} selects it. Body and pictures are read whatever they hold. */
export type CardRow = Omit<Pick<Publication, keyof typeof CARD>, "body" | "pictures"> & {
  body: unknown;
  pictures: unknown;
};

/** What a story's page is made of: a publication, or a working copy as it would be one now. */
export type StoryRow = CardRow &
  Headlines &
  Pick<
    Publication,
    | "bylineTail"
    | "dateline"
    | "source"
    | "sourceDate"
    | "canonicalUrl"
    | "changedAt"
    | "wordCount"
    | "moreStories"
  >;

/** Of a story that says none that can be read. */
export const HOME_LANGUAGE = "en-GB";
/** A change within this time of the first publication is the same edition to a reader. In milliseconds. */
const SAME_EDITION = 60_000;

/** A card of a publication. Any stored body gives one: at worst it has no picture. */
export function cardOf(row: CardRow): CardView {
  return { ...wordsOfCard(row), picture: firstPicture(bodyOf(row.body), readPictures(row.pictures)) };
}

type WordsRow = Omit<CardRow, "body" | "pictures" | "id" | "topics" | "publishedAt">;

/** All of a card but its picture. */
export const wordsOfCard = (row: WordsRow): Omit<CardView, "picture"> => ({
  articleId: row.articleId,
  path: row.path,
  section: { name: row.sectionName, slug: row.sectionSlug },
  kicker: row.kicker,
  headline: row.headline,
  standfirst: row.standfirst,
  byline: row.byline,
  language: languageTag(row.language, HOME_LANGUAGE),
  firstPublishedAt: row.firstPublishedAt,
});

/** What a story is made of beside its publication. */
type Around = Pick<StoryView, "related" | "corrections"> & { names?: NamePages };

/** For where names lead nowhere, as in a feed. */
const NO_PAGES: NamePages = { authors: new Map(), topics: new Map() };

/** The whole story. */
export function storyOf(row: StoryRow, { related, corrections, names = NO_PAGES }: Around): StoryView {
  const pictures = readPictures(row.pictures);
  const { hero, body } = splitHero(bodyOf(row.body), pictures);
  return {
    ...cardOf(row),
    publicationId: row.id,
    seoHeadline: headlineFor(row, "seoHeadline"),
    socialHeadline: headlineFor(row, "socialHeadline"),
    bylineTail: row.bylineTail,
    dateline: row.dateline,
    topics: row.topics,
    moreStories: row.moreStories,
    source: row.source,
    sourceDate: row.sourceDate,
    canonicalUrl: row.canonicalUrl,
    publishedAt: row.publishedAt,
    updatedAt: lastChange(row, corrections),
    wordCount: row.wordCount,
    hero,
    body,
    pictures,
    related,
    corrections,
    names,
  };
}

/** A corrected comma is no news: only what an editor calls significant, and what readers were told, counts. */
function lastChange(
  { changedAt, firstPublishedAt }: Pick<Publication, "changedAt" | "firstPublishedAt">,
  corrections: StoryView["corrections"],
): Date | null {
  const told = corrections.filter(({ kind }) => kind !== "note").map(({ at }) => at.getTime());
  const last = Math.max(changedAt?.getTime() ?? 0, ...told);
  return last - firstPublishedAt.getTime() >= SAME_EDITION ? new Date(last) : null;
}

/** A stored body; anything that is no document is an empty one. */
export function bodyOf(json: unknown): NodeJson {
  const isNode = typeof json === "object" && json !== null && !Array.isArray(json) && "content" in json;
  return isNode && Array.isArray(json.content) ? { type: "doc", content: json.content } : { type: "doc" };
}

/** When the newest of these last changed, or null for none: a list is as old as its youngest story. */
export function newestChange(rows: readonly Pick<Publication, "publishedAt">[]): Date | null {
  if (rows.length === 0) return null;
  return new Date(Math.max(...rows.map(({ publishedAt }) => publishedAt.getTime())));
}

import "server-only";
import { db } from "@/lib/db/client";
import type { NodeJson } from "@/lib/document/types";
import { isStorable } from "@/lib/format/clean-text";
import { MORE_STORIES } from "@/lib/format/more-stories";
import { correctionsOf } from "./corrections";
import { namePages } from "./name-pages";
import { bodyOf, CARD, cardOf, NEWEST_FIRST, type StoryRow, storyOf } from "./row";
import type { CardView, StoryView } from "./view";

/** What stands at an address. */
export type Found =
  | { kind: "live"; story: StoryView }
  /** The story is live elsewhere; no chain, the path is where it is now. */
  | { kind: "moved"; articleId: string; path: string }
  /** It was here, or at another address of this article, and was taken offline. */
  | { kind: "gone"; articleId: string; notice: string }
  | { kind: "unknown" };

/** Find the story at "section/slug". */
export async function findStory(path: string): Promise<Found> {
  if (!isStorable(path)) return { kind: "unknown" };
  const row = await db.publication.findFirst({ where: { live: true, path } });
  if (row) return { kind: "live", story: await wholeStory(row) };
  const address = await db.address.findUnique({
    where: { path },
    select: { articleId: true, article: { select: { goneNotice: true } } },
  });
  if (!address) return { kind: "unknown" };
  const { articleId, article } = address;
  const elsewhere = await db.publication.findFirst({
    where: { live: true, articleId },
    select: { path: true },
  });
  return elsewhere
    ? { kind: "moved", articleId, path: elsewhere.path }
    : { kind: "gone", articleId, notice: article.goneNotice };
}

async function wholeStory(row: StoryRow): Promise<StoryView> {
  const [related, corrections, names] = await Promise.all([
    relatedTo(row),
    correctionsOf([row.articleId]),
    namePages(row),
  ]);
  return storyOf(row, { related, corrections: corrections.get(row.articleId) ?? [], names });
}

/** Has a story ever been at this address, here or on the site that it came from? */
export async function isAddress(path: string): Promise<boolean> {
  return (await db.address.findUnique({ where: { path }, select: { path: true } })) !== null;
}

/** The live stories that a body links to. What was taken offline is not named. */
export async function relatedTo(row: { body: unknown }): Promise<StoryView["related"]> {
  const ids = linkedArticles(bodyOf(row.body));
  if (ids.length === 0) return new Map();
  const rows = await db.publication.findMany({
    where: { live: true, articleId: { in: ids } },
    select: { articleId: true, path: true, headline: true },
  });
  return new Map(rows.map(({ articleId, path, headline }) => [articleId, { path, headline }]));
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The articles that a body links to with a box of their own, live or not. */
export function linkedArticles(body: NodeJson): string[] {
  const ids = (body.content ?? []).flatMap((block) => {
    const id = block?.type === "relatedLink" ? block.attrs?.articleId : null;
    return typeof id === "string" && UUID.test(id) ? [id] : [];
  });
  return [...new Set(ids)];
}

/** So many recent stories are weighed; older ones are no news. */
const WEIGHED = 60;

/**
 * Stories to go on with: those that an editor has chosen, in their order, then those nearest to it by topics and words,
 * then the newest.
 */
export async function moreOn(story: StoryView): Promise<CardView[]> {
  const ids = [...(await liveOf(story.moreStories)), ...(await nearest(story)), ...(await newest())];
  const chosen = [...new Set(ids)].filter((id) => id !== story.articleId).slice(0, MORE_STORIES);
  const rows = await db.publication.findMany({
    where: { live: true, articleId: { in: chosen } },
    select: CARD,
  });
  return rows.toSorted((a, b) => chosen.indexOf(a.articleId) - chosen.indexOf(b.articleId)).map(cardOf);
}

/** Those of them that readers can go to, in their order. */
async function liveOf(articleIds: readonly string[]): Promise<string[]> {
  if (articleIds.length === 0) return [];
  const rows = await db.publication.findMany({
    where: { live: true, articleId: { in: [...articleIds] } },
    select: { articleId: true },
  });
  const live = new Set(rows.map(({ articleId }) => articleId));
  return articleIds.filter((id) => live.has(id));
}

/** Recent stories of its section and its topics, the nearest first: a shared topic tells more than shared words. */
async function nearest(story: StoryView): Promise<string[]> {
  const near = await db.publication.findMany({
    where: {
      live: true,
      articleId: { not: story.articleId },
      OR: [{ sectionSlug: story.section.slug }, { topics: { hasSome: [...story.topics] } }],
    },
    orderBy: [...NEWEST_FIRST],
    take: WEIGHED,
    select: { articleId: true, topics: true, kicker: true, headline: true, standfirst: true },
  });
  const topics = new Set(story.topics);
  const words = wordsOf(story);
  const shared = (row: (typeof near)[number]) =>
    3 * row.topics.filter((topic) => topics.has(topic)).length +
    [...wordsOf(row)].filter((word) => words.has(word)).length;
  return near
    .map((row) => ({ row, weight: shared(row) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MORE_STORIES + 1)
    .map(({ row }) => row.articleId);
}

/** The words that tell what it is about: the short ones tell nothing in most languages. */
const wordsOf = ({ kicker, headline, standfirst }: Pick<StoryView, "kicker" | "headline" | "standfirst">) =>
  new Set(
    [...segmenter.segment(`${kicker} ${headline} ${standfirst}`.toLowerCase())]
      .filter(({ isWordLike, segment }) => isWordLike && (segment.length > 4 || /\P{ASCII}/u.test(segment)))
      .map(({ segment }) => segment),
  );

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

async function newest(): Promise<string[]> {
  const rows = await db.publication.findMany({
    where: { live: true },
    orderBy: [...NEWEST_FIRST],
    take: MORE_STORIES * 2 + 1,
    select: { articleId: true },
  });
  return rows.map(({ articleId }) => articleId);
}

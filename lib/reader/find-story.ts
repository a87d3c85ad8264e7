import "server-only";
import { db } from "@/lib/db/client";
import type { NodeJson } from "@/lib/document/types";
import { isStorable } from "@/lib/format/clean-text";
import { correctionsOf } from "./corrections";
import { namePages } from "./name-pages";
import { bodyOf, CARD, type CardRow, cardOf, NEWEST_FIRST, type StoryRow, storyOf } from "./row";
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

const MORE = 3;
/** So many recent stories are weighed; older ones are no news. */
const WEIGHED = 24;

/** Stories to go on with: those that share most topics, then the same section, then the newest. */
export async function moreOn(story: StoryView): Promise<CardView[]> {
  const near = await db.publication.findMany({
    where: {
      live: true,
      articleId: { not: story.articleId },
      OR: [{ sectionSlug: story.section.slug }, { topics: { hasSome: [...story.topics] } }],
    },
    orderBy: [...NEWEST_FIRST],
    take: WEIGHED,
    select: CARD,
  });
  const topics = new Set(story.topics);
  const shared = (row: CardRow) => row.topics.filter((topic) => topics.has(topic)).length;
  const chosen = near.toSorted((a, b) => shared(b) - shared(a)).slice(0, MORE);
  return [
    ...chosen,
    ...(await newestBut([story.articleId, ...chosen.map((row) => row.articleId)], chosen)),
  ].map(cardOf);
}

async function newestBut(articleIds: readonly string[], chosen: readonly CardRow[]): Promise<CardRow[]> {
  if (chosen.length >= MORE) return [];
  return db.publication.findMany({
    where: { live: true, articleId: { notIn: [...articleIds] } },
    orderBy: [...NEWEST_FIRST],
    take: MORE - chosen.length,
    select: CARD,
  });
}

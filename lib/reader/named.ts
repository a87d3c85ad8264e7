import "server-only";
import { db } from "@/lib/db/client";
import { isStorable } from "@/lib/format/clean-text";
import { AUTHOR, authorOf } from "./name-pages";
import { pageOfStories } from "./stories-listed";
import type { AuthorPageView, TopicView } from "./view";

/** A page of a topic; null when there is none, or `before` names nothing. */
export async function topicView(slug: string, before: string | null): Promise<TopicView | null> {
  const topic = isStorable(slug) ? await db.topic.findUnique({ where: { slug } }) : null;
  if (!topic) return null;
  const { name, description, aliases } = topic;
  const page = await pageOfStories({ topics: { hasSome: [name, ...aliases] } }, before, `/topic/${slug}`);
  return page && { name, slug, description, ...page };
}

/** A page of an author; null when there is none, or `before` names nothing. */
export async function authorView(slug: string, before: string | null): Promise<AuthorPageView | null> {
  const row = isStorable(slug) ? await db.contributor.findUnique({ where: { slug }, select: AUTHOR }) : null;
  if (!row) return null;
  const among = { byline: { hasSome: [row.name, ...row.aliases] } };
  const page = await pageOfStories(among, before, `/author/${slug}`);
  return page && { author: authorOf(row), ...page };
}

import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isStorable } from "@/lib/format/clean-text";
import { AUTHOR, authorOf } from "./name-pages";
import { pageOfStories } from "./stories-listed";
import type { AuthorPageView, TopicView } from "./view";

/** A name, and the others under which stories were published. */
interface Called {
  name: string;
  aliases: string[];
}

/** The topic at a slug, or null. */
export const findTopic = async (slug: string) =>
  isStorable(slug) ? db.topic.findUnique({ where: { slug } }) : null;

/** The contributor at a slug, or null. */
export const findAuthor = async (slug: string) =>
  isStorable(slug) ? db.contributor.findUnique({ where: { slug }, select: AUTHOR }) : null;

/** The stories that carry a topic. */
export const carriesTopic = ({ name, aliases }: Called): Prisma.PublicationWhereInput => ({
  topics: { hasSome: [name, ...aliases] },
});

/** The stories that carry a contributor's name. */
export const carriesAuthor = ({ name, aliases }: Called): Prisma.PublicationWhereInput => ({
  byline: { hasSome: [name, ...aliases] },
});

/** A page of a topic; null when there is none, or `before` names nothing. */
export async function topicView(slug: string, before: string | null): Promise<TopicView | null> {
  const topic = await findTopic(slug);
  if (!topic) return null;
  const { name, description } = topic;
  const page = await pageOfStories(carriesTopic(topic), before, `/topic/${slug}`);
  return page && { name, slug, description, ...page };
}

/** A page of an author; null when there is none, or `before` names nothing. */
export async function authorView(slug: string, before: string | null): Promise<AuthorPageView | null> {
  const row = await findAuthor(slug);
  if (!row) return null;
  const page = await pageOfStories(carriesAuthor(row), before, `/author/${slug}`);
  return page && { author: authorOf(row), ...page };
}

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

/**
 * The topic at a slug, or null. One whose stories were all taken down is gone with them, its name may be what had to go;
 * a description is there because somebody wants it read.
 */
export async function findTopic(slug: string) {
  const topic = isStorable(slug) ? await db.topic.findUnique({ where: { slug } }) : null;
  if (!topic) return null;
  return topic.description !== "" || (await isLive(carriesTopic(topic))) ? topic : null;
}

/** The contributor at a slug, or null; one of whom nothing is known but stories that were taken down is gone too. */
export async function findAuthor(slug: string) {
  const author = isStorable(slug)
    ? await db.contributor.findUnique({ where: { slug }, select: AUTHOR })
    : null;
  if (!author) return null;
  return isIntroduced(author) || (await isLive(carriesAuthor(author))) ? author : null;
}

const isIntroduced = ({ bio, links, picture }: { bio: string; links: string[]; picture: unknown }) =>
  bio !== "" || links.length > 0 || picture !== null;

const isLive = async (stories: Prisma.PublicationWhereInput) =>
  (await db.publication.findFirst({ where: { live: true, ...stories }, select: { id: true } })) !== null;

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

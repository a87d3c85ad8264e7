import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { FeedSubject } from "./feed-links";
import { carriesAuthor, carriesTopic, findAuthor, findTopic } from "./named";
import { findSection } from "./section";

/** A subject, and which stories are its. */
interface Found {
  subject: FeedSubject;
  among: Prisma.PublicationWhereInput;
}

/** The section, topic or author whose page stands at a path; null when there is none. No section is called "topic". */
export async function feedSubject(path: string): Promise<Found | null> {
  const [, prefix, slug = path] = /^(topic|author)\/(.*)$/.exec(path) ?? [];
  if (prefix === "topic") {
    const topic = await findTopic(slug);
    return topic && { subject: { name: topic.name, path }, among: carriesTopic(topic) };
  }
  if (prefix === "author") {
    const author = await findAuthor(slug);
    return author && { subject: { name: author.name, path }, among: carriesAuthor(author) };
  }
  const section = await findSection(slug);
  return section && { subject: { name: section.name, path }, among: { sectionSlug: section.slug } };
}

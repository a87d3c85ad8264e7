import "server-only";
import { db } from "@/lib/db/client";
import { isStorable } from "@/lib/format/clean-text";
import { pageOfStories } from "./stories-listed";
import type { SectionLink, SectionView } from "./view";

/**
 * A page of a section, newest first; `before` is the id of the publication that the page before ended with.
 *
 * Null when there is no such section, or `before` names nothing.
 */
export async function sectionView(slug: string, before: string | null): Promise<SectionView | null> {
  const section = await findSection(slug);
  const page = section && (await pageOfStories({ sectionSlug: slug }, before, `/${slug}`));
  return page && { section, ...page };
}

/** A section has a page when it exists, even an empty one, or when stories still stand under its former slug. */
export async function findSection(slug: string): Promise<SectionLink | null> {
  if (!isStorable(slug)) return null;
  const section = await db.section.findUnique({ where: { slug }, select: { name: true, slug: true } });
  if (section) return section;
  const story = await db.publication.findFirst({
    where: { live: true, sectionSlug: slug },
    select: { sectionName: true },
  });
  return story ? { name: story.sectionName, slug } : null;
}

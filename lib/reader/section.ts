import "server-only";
import { db } from "@/lib/db/client";
import { isStorable } from "@/lib/format/clean-text";
import { CARD, cardOf, NEWEST_FIRST } from "./row";
import type { SectionLink, SectionView } from "./view";

const PAGE_LENGTH = 20;

/**
 * A page of a section, newest first; `before` is the id of the publication that the page before ended with.
 *
 * Null when there is no such section, or `before` names nothing.
 */
export async function sectionView(slug: string, before: string | null): Promise<SectionView | null> {
  const section = await findSection(slug);
  const last = before === null ? null : await findLast(before);
  if (!section || (before !== null && last === null)) return null;
  const rows = await db.publication.findMany({
    where: { live: true, sectionSlug: slug, ...(last ? olderThan(last) : {}) },
    orderBy: [...NEWEST_FIRST],
    take: PAGE_LENGTH + 1,
    select: CARD,
  });
  const shown = rows.slice(0, PAGE_LENGTH);
  const end = rows.length > PAGE_LENGTH ? shown.at(-1) : undefined;
  const older = end ? `/${slug}?before=${end.id}` : null;
  return { section, cards: shown.map(cardOf), older };
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

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** It need not be live any more: its place in time is what counts. */
async function findLast(id: string): Promise<{ id: string; firstPublishedAt: Date } | null> {
  if (!UUID.test(id)) return null;
  return db.publication.findUnique({ where: { id }, select: { id: true, firstPublishedAt: true } });
}

const olderThan = ({ id, firstPublishedAt }: { id: string; firstPublishedAt: Date }) => ({
  OR: [{ firstPublishedAt: { lt: firstPublishedAt } }, { firstPublishedAt, id: { gt: id } }],
});

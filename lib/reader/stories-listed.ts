import "server-only";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { CARD, cardOf, NEWEST_FIRST } from "./row";
import type { CardView } from "./view";

const PAGE_LENGTH = 20;

/** A page of a list of stories, newest first. */
export interface StoriesListed {
  cards: readonly CardView[];
  /** Address of the page with older ones, or null on the last. */
  older: string | null;
}

/**
 * The live stories that `among` describes, a page at a time; `before` is the id of the publication that the page before
 * ended with, `address` the list's own. Null when `before` names nothing.
 */
export async function pageOfStories(
  among: Prisma.PublicationWhereInput,
  before: string | null,
  address: string,
): Promise<StoriesListed | null> {
  const last = before === null ? null : await findLast(before);
  if (before !== null && last === null) return null;
  const rows = await db.publication.findMany({
    where: { live: true, AND: [among, last ? olderThan(last) : {}] },
    orderBy: [...NEWEST_FIRST],
    take: PAGE_LENGTH + 1,
    select: CARD,
  });
  const shown = rows.slice(0, PAGE_LENGTH);
  const end = rows.length > PAGE_LENGTH ? shown.at(-1) : undefined;
  return { cards: shown.map(cardOf), older: end ? `${address}?before=${end.id}` : null };
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

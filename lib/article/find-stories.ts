import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import type { FindStories } from "./input";
import { seenBy } from "./policy";
import { type StoryFound, statusOf } from "./types";

/** Most that are shown. */
const MOST = 8;

/**
 * Stories whose headline has all these words, the latest change first: those that readers see, as they see them, and
 * those that the actor may see besides.
 */
export async function findStories(actor: Actor, { q }: FindStories): Promise<StoryFound[]> {
  const words = q.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const named = words.map((word) => ({
    headline: { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const },
  }));
  const rows = await db.article.findMany({
    where: {
      discardedAt: null,
      OR: [{ AND: [seenBy(actor), ...named] }, { publications: { some: { live: true, AND: named } } }],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: MOST,
    omit: { body: true, bodyText: true },
    include: { publications: { where: { live: true }, select: { path: true, headline: true } } },
  });
  return rows.map((row) => {
    const [live] = row.publications;
    return {
      id: row.id,
      headline: live?.headline ?? row.headline,
      path: live?.path ?? null,
      status: statusOf(row),
    };
  });
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { mayBringBack } from "./policy";
import type { DiscardedArticle } from "./types";

/** More are found by what they were put away with: an import run. */
const MOST = 200;

import { openingOf } from "./row";

/**
 * Articles that were put away, the latest first.
 *
 * @throws Forbidden for who may not bring them back.
 */
export async function listDiscarded(actor: Person): Promise<DiscardedArticle[]> {
  authorize(mayBringBack(actor));
  const rows = await db.article.findMany({
    where: { discardedAt: { not: null } },
    orderBy: [{ discardedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, headline: true, bodyText: true, discardedAt: true, discardedBecause: true },
  });
  return rows.map(({ bodyText, discardedAt, discardedBecause, ...row }) => ({
    ...row,
    opening: openingOf(bodyText),
    because: discardedBecause,
    at: discardedAt?.toISOString() ?? "",
  }));
}

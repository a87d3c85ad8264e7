import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { mayEditFront } from "./policy";
import { frontIds } from "./stored";
import type { FrontAtDesk, FrontStory } from "./types";

/**
 * The front page that editors work on. Stories that were taken offline are not in it any more.
 *
 * @throws Forbidden
 */
export async function getFront(actor: Actor): Promise<FrontAtDesk> {
  authorize(mayEditFront(actor));
  const [draft, live] = await Promise.all([frontIds(db, "draft"), frontIds(db, "live")]);
  const stories = await liveStories([...draft, ...live]);
  const shown = (ids: readonly string[]) => ids.flatMap((id) => stories.get(id) ?? []);
  const idsOf = (all: readonly FrontStory[]) => all.map(({ articleId }) => articleId).join();
  return { draft: shown(draft), kept: draft, changed: idsOf(shown(draft)) !== idsOf(shown(live)) };
}

async function liveStories(ids: readonly string[]): Promise<ReadonlyMap<string, FrontStory>> {
  const rows = await db.publication.findMany({
    where: { live: true, articleId: { in: [...ids] } },
    select: { articleId: true, headline: true, sectionName: true },
  });
  return new Map(rows.map((row) => [row.articleId, row]));
}

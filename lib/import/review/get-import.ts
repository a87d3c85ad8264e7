import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { ImportedStory } from "@/lib/import/imported-story";
import type { GetImport } from "@/lib/import/input";
import { mayReview, maySeeImport, maySetRules, visibleTo } from "@/lib/import/policy";
import { toImport } from "@/lib/import/row";
import { seeSame } from "@/lib/import/same-story/see-same";
import type { Vote } from "@/lib/import/sniffing/vote";
import { ruleIdOf } from "@/lib/import/source-rules/apply";
import { sourceKeys } from "@/lib/import/source-rules/source-keys";
import { toImportedSource } from "@/lib/import/to-imported-source";
import type { Review } from "@/lib/import/types";

/**
 * Open the review of an import, also when it has long become an article.
 *
 * @throws NotFound; Forbidden for who may not see it.
 */
export async function getImport(actor: Actor, { importId }: GetImport): Promise<Review> {
  const row = await db.import.findUnique({
    where: { id: importId },
    omit: { bytes: true },
    include: {
      createdBy: { select: { name: true } },
      article: { select: { id: true, headline: true } },
    },
  });
  if (!row) throw new NotFound("There is no such import.");
  authorize(maySeeImport(actor, row));
  const { story } = toImport(row);
  return {
    ...(await toImportedSource(db, row)),
    openedAt: new Date().toISOString(),
    // Written by this room alone.
    votes: row.votes as unknown as Vote[],
    source: sourceKeys(story, row.fetchedFrom)[0] ?? null,
    rules: await rulesInForce(story),
    setRules: maySetRules(actor),
    review: mayReview(actor, row),
    article: row.article,
    same: row.articleId === null ? await seeSame(db, actor, { ...row, story }) : null,
    wire: story.identity ?? null,
    earlier: await earlierImport(actor, row),
  };
}

/** Of the rules that decided about blocks of this story, those that nobody has forgotten. */
async function rulesInForce({ blocks }: ImportedStory): Promise<string[]> {
  const ids = [...new Set(blocks.flatMap((block) => ruleIdOf(block) ?? []))];
  if (ids.length === 0) return [];
  const rows = await db.sourceRule.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

async function earlierImport(
  actor: Actor,
  row: { id: string; sha256: string; createdAt: Date },
): Promise<Review["earlier"]> {
  const earlier = await db.import.findFirst({
    where: { ...visibleTo(actor), sha256: row.sha256, createdAt: { lt: row.createdAt } },
    orderBy: { createdAt: "desc" },
    select: { id: true, articleId: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  if (!earlier) return null;
  return {
    importId: earlier.id,
    articleId: earlier.articleId,
    createdAt: earlier.createdAt.toISOString(),
    createdByName: earlier.createdBy.name,
  };
}

import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import type { SetAsideReason } from "@/lib/import/imported-story";
import { maySetRules } from "@/lib/import/policy";
import { reasonNamed } from "@/lib/import/review/segment-row";

/** A rule in a list. */
export interface SourceRuleSummary {
  id: string;
  source: string;
  /** The words it was made from. */
  sample: string;
  setAside: boolean;
  reason: SetAsideReason | null;
  createdByName: string;
  createdAt: string;
}

/** More than these nobody reads through; what a rule did says so itself, in each review. */
const MOST = 500;

/**
 * The rules, by source.
 *
 * @throws Forbidden for who may not set them.
 */
export async function listSourceRules(actor: Actor): Promise<SourceRuleSummary[]> {
  authorize(maySetRules(actor));
  const rows = await db.sourceRule.findMany({
    orderBy: [{ source: "asc" }, { createdAt: "desc" }],
    take: MOST,
    include: { createdBy: { select: { name: true } } },
  });
  return rows.map(({ id, source, sample, setAside, reason, createdBy, createdAt }) => ({
    id,
    source,
    sample,
    setAside,
    reason: reasonNamed(reason),
    createdByName: createdBy.name,
    createdAt: createdAt.toISOString(),
  }));
}

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { mayImport } from "@/lib/import/policy";
import type { ImportSummary } from "@/lib/import/types";

/** Older ones are found through the articles they became, or not missed. */
const MOST = 20;

/**
 * The actor's own imports that are no article yet, the latest first.
 *
 * @throws Forbidden for who may not import.
 */
export async function listWaitingImports(actor: Person): Promise<ImportSummary[]> {
  authorize(mayImport(actor));
  const rows = await db.import.findMany({
    where: { createdById: actor.userId, articleId: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, fileName: true, address: true, title: true, wordCount: true, createdAt: true },
  });
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

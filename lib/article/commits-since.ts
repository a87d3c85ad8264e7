import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import type { StepJson } from "@/lib/document/types";
import type { FieldChange } from "./fields";
import type { CommitsSince } from "./input";
import { maySee } from "./policy";
import { findArticle } from "./row";
import type { CommitSeen } from "./types";

/**
 * The commits after a version, oldest first: how an open editor hears of other people's work.
 *
 * @throws NotFound, Forbidden
 */
export function listCommitsSince(
  actor: Actor,
  input: CommitsSince,
): Promise<{ version: number; commits: CommitSeen[] }> {
  return inTransaction(async (tx) => {
    const article = await findArticle(tx, input.articleId);
    authorize(maySee(actor, article));
    return { version: article.version, commits: await commitsAfter(tx, article.id, input.since) };
  });
}

/** The log from a version on. Steps and fields were checked when they were stored. */
export async function commitsAfter(tx: Tx, articleId: string, version: number): Promise<CommitSeen[]> {
  const rows = await tx.commit.findMany({
    where: { articleId, version: { gt: version } },
    orderBy: { version: "asc" },
    include: { actor: { select: { name: true } } },
  });
  return rows.map((row) => ({
    version: row.version,
    clientId: row.clientId,
    batchId: row.batchId,
    actorName: row.actor.name,
    at: row.at.toISOString(),
    steps: row.steps as unknown as StepJson[],
    fields: row.fields as unknown as FieldChange[],
  }));
}

import type { Actor } from "@/lib/access/actor";
import { authorize, type Verdict } from "@/lib/access/verdict";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import type { StepJson } from "@/lib/document/types";
import type { FieldChange } from "./fields";
import type { CommitsSince } from "./input";
import { mayEdit, maySee } from "./policy";
import { findHead } from "./row";
import type { CommitSeen } from "./types";

/** What a polling tab hears: the commits that it has not seen, oldest first, and whether it may write. */
export interface Heard {
  version: number;
  commits: CommitSeen[];
  edit: Verdict;
}

/**
 * The commits after a version, oldest first: how an open editor hears of other people's work when nothing pushes it.
 *
 * @throws NotFound, Forbidden
 */
export function listCommitsSince(actor: Actor, input: CommitsSince): Promise<Heard> {
  return inTransaction(async (tx) => {
    const article = await findHead(tx, input.articleId);
    authorize(maySee(actor, article));
    const commits = await commitsAfter(tx, input.articleId, input.since);
    return { version: article.version, commits, edit: mayEdit(actor, article) };
  });
}

/** The log from a version on. Steps and fields were checked when they were stored. */
export async function commitsAfter(
  tx: Pick<Tx, "commit">,
  articleId: string,
  version: number,
): Promise<CommitSeen[]> {
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

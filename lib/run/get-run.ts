import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { OneRun } from "./input";
import { mayRun } from "./policy";
import { countItems, REPEATS, verdictsOf } from "./row";
import type { Run } from "./types";

/**
 * A run as its page shows it.
 *
 * @throws NotFound; Forbidden.
 */
export async function getRun(actor: Person, { runId }: OneRun): Promise<Run> {
  authorize(mayRun(actor));
  const row = await db.importRun.findUnique({
    where: { id: runId },
    include: { createdBy: { select: { name: true } } },
  });
  if (!row) throw new NotFound("There is no such run.");
  const counts = await countItems(db, runId);
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    total: row.total,
    createdByName: row.createdBy.name,
    createdAt: row.createdAt.toISOString(),
    counts,
    repeats: row.repeats,
    repeated: await db.importItem.count({ where: { runId, ...REPEATS } }),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    readAt: new Date().toISOString(),
    ...verdictsOf(actor, { state: row.state, counts }),
  };
}

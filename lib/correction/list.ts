import type { Tx } from "@/lib/db/transaction";
import type { Correction } from "./types";

/** Step: what readers of a story are told beside its text, oldest first. */
export async function listCorrections(tx: Pick<Tx, "correction">, articleId: string): Promise<Correction[]> {
  const rows = await tx.correction.findMany({
    where: { articleId, withdrawnAt: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { createdBy: { select: { name: true } } },
  });
  return rows.map(({ id, kind, text, at, createdBy }) => ({
    id,
    kind,
    text,
    at: at.toISOString(),
    actorName: createdBy.name,
  }));
}

import type { Tx } from "@/lib/db/transaction";
import type { WireNotice } from "./types";

/** What agencies say about this article that nobody has dismissed yet, the oldest first. */
export async function openNotices(tx: Tx, articleId: string): Promise<WireNotice[]> {
  const rows = await tx.wireNotice.findMany({
    where: { articleId, dismissedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, importId: true, message: true, createdAt: true },
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }));
}

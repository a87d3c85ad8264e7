import type { Tx } from "@/lib/db/transaction";
import type { Prepared } from "./prepare";

/** For each source, an article that the same source became before, or null. `null` in, null out. */
export async function findSame(tx: Tx, all: readonly (Prepared | null)[]): Promise<(string | null)[]> {
  const hashes = all.flatMap((each) => (each ? [each.sha256] : []));
  if (hashes.length === 0) return all.map(() => null);
  const rows = await tx.import.findMany({
    where: { sha256: { in: hashes }, article: { discardedAt: null } },
    orderBy: { createdAt: "asc" },
    select: { sha256: true, articleId: true },
  });
  const known = new Map(rows.map(({ sha256, articleId }) => [sha256, articleId]));
  return all.map((each) => (each && known.get(each.sha256)) ?? null);
}

import type { Tx } from "@/lib/db/transaction";
import { comesAfter } from "@/lib/import/wire-version";
import type { Numbered } from "./repeats";

interface Kill {
  number: number;
  wireId: string;
  wireVersion: string;
}

/**
 * Step: for each story the number of the kill that stands before it in its run, or null. A version that the agency
 * sent after its kill is a story again.
 */
export async function findKills(
  tx: Tx,
  runId: string,
  stories: readonly Numbered[],
): Promise<(number | null)[]> {
  const ids = [...new Set(stories.flatMap(({ fingerprint: { wireId } }) => wireId || []))];
  if (ids.length === 0) return stories.map(() => null);
  const known: Kill[] = await tx.importItem.findMany({
    where: { runId, wireAction: "kill", wireId: { in: ids } },
    select: { number: true, wireId: true, wireVersion: true },
  });
  const beside = stories
    .filter(({ fingerprint }) => fingerprint.wireAction === "kill")
    .map(({ number, fingerprint: { wireId, wireVersion } }): Kill => ({ number, wireId, wireVersion }));
  const kills = [...known, ...beside].sort((one, other) => one.number - other.number);
  return stories.map(({ number, fingerprint }) => {
    if (fingerprint.wireAction === "kill" || fingerprint.wireId === "") return null;
    const kill = kills.find(
      (each) =>
        each.wireId === fingerprint.wireId &&
        each.number < number &&
        !comesAfter(fingerprint, each.wireVersion),
    );
    return kill?.number ?? null;
  });
}

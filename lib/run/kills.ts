import type { Tx } from "@/lib/db/transaction";
import { comesAfter } from "@/lib/import/same-story/wire-version";
import type { Numbered } from "./repeats";

/** An agency's kill that lets a story not in: its number, and the name of its run if that is another one. */
export interface Killed {
  number: number;
  run: string | null;
}

interface Kill extends Killed {
  wireId: string;
  wireVersion: string;
}

/**
 * Step: for each story the kill that stands before it in its run, or came with another run; else null. A version that
 * the agency sent after its kill is a story again.
 */
export async function findKills(
  tx: Tx,
  runId: string,
  stories: readonly Numbered[],
): Promise<(Killed | null)[]> {
  const ids = [...new Set(stories.flatMap(({ fingerprint: { wireId } }) => wireId || []))];
  if (ids.length === 0) return stories.map(() => null);
  // In words of its own: an index holds kills alone, and must be seen to.
  const rows = await tx.$queryRaw<(Omit<Kill, "run"> & { runId: string; name: string })[]>`
    SELECT i."runId", i."number", i."wireId", i."wireVersion", r."name"
    FROM "ImportItem" i JOIN "ImportRun" r ON r."id" = i."runId"
    WHERE i."wireAction" = 'kill' AND i."wireId" = ANY(${ids})
    ORDER BY r."createdAt", i."number"`;
  const known = rows.map(
    ({ runId: from, name, ...kill }): Kill => ({ ...kill, run: from === runId ? null : name }),
  );
  const beside = stories
    .filter(({ fingerprint }) => fingerprint.wireAction === "kill")
    .map(
      ({ number, fingerprint: { wireId, wireVersion } }): Kill => ({
        number,
        run: null,
        wireId,
        wireVersion,
      }),
    );
  const kills = [...known, ...beside].sort(ownFirst);
  return stories.map(({ number, fingerprint }) => {
    if (fingerprint.wireAction === "kill" || fingerprint.wireId === "") return null;
    const kill = kills.find(
      (each) =>
        each.wireId === fingerprint.wireId &&
        (each.run !== null || each.number < number) &&
        !comesAfter(fingerprint, each.wireVersion),
    );
    return kill ? { number: kill.number, run: kill.run } : null;
  });
}

const ownFirst = (one: Kill, other: Kill) =>
  Number(one.run !== null) - Number(other.run !== null) || (one.run === null ? one.number - other.number : 0);

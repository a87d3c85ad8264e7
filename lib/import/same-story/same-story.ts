import type { Actor } from "@/lib/access/actor";
import { seenBy } from "@/lib/article/policy";
import type { Tx } from "@/lib/db/transaction";
import type { ImportedStory } from "@/lib/import/imported-story";
import type { SameStory } from "@/lib/import/types";
import { type Fingerprint, keptText } from "./fingerprint";
import { overlapOf } from "./sketch";
import { comesAfter, latestVersion } from "./wire-version";

/** Texts that share less are different stories. */
export const ALIKE = 0.6;

/** Imports that are looked at for one story. */
const CANDIDATES = 6;

interface Candidate {
  at: number;
  importId: string;
  articleId: string;
  sha256: string;
  address: string;
  wireId: string;
  wireVersion: string;
}

/**
 * For each story the article that it is already, or null: the surest sign first, among equals the latest import.
 * Discarded articles don't count, nor those that the actor may not see. Two queries, however many stories. `null` in,
 * null out.
 */
export async function findSame(
  tx: Tx,
  actor: Actor,
  all: readonly (Fingerprint | null)[],
): Promise<(SameStory | null)[]> {
  const asked = all.flatMap((each, at) => (each ? [{ at, ...lookedUp(each) }] : []));
  if (asked.length === 0) return all.map(() => null);
  const candidates = await findCandidates(tx, actor, asked);
  const texts = await textsOf(tx, all, candidates);
  return all.map((each, at) => {
    const mine = candidates.filter((candidate) => candidate.at === at);
    return each && best(each, mine, texts);
  });
}

/** Does this version of the wire's story come after all that are known? */
export const isLater = (story: Fingerprint, { how, latestVersion: known }: SameStory): boolean =>
  how === "wire" && comesAfter(story, known);

// Nothing is found by "", which many imports have.
const lookedUp = ({ sha256, address, wireId, sketch }: Fingerprint) => ({
  sha256,
  address: address || null,
  wireId: wireId || null,
  sketch,
});

// Each sign is looked up by itself, so that each has its index whatever the planner knows: before the tables of a young
// newsroom have been analysed it takes every article for a discarded one, begins there, and reads all imports for each
// story. OFFSET 0 keeps it from looking into a part.
function findCandidates(tx: Tx, actor: Actor, asked: readonly object[]): Promise<Candidate[]> {
  const owner = seenBy(actor).createdById ?? null;
  return tx.$queryRaw<Candidate[]>`
    SELECT asked."at", found.*
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      AS asked("at" int, "sha256" text, "address" text, "wireId" text, "sketch" int[])
    CROSS JOIN LATERAL (
      SELECT i."id" AS "importId", i."articleId", i."sha256", i."address", i."wireId", i."wireVersion"
      FROM (
        SELECT "id" FROM "Import" WHERE "sha256" = asked."sha256"
        UNION SELECT "id" FROM "Import" WHERE "address" = asked."address"
        UNION SELECT "id" FROM "Import" WHERE "wireId" = asked."wireId"
        UNION SELECT "id" FROM "Import" WHERE "sketch" && asked."sketch"
        OFFSET 0) AS known
      JOIN "Import" i ON i."id" = known."id" JOIN "Article" a ON a."id" = i."articleId"
      WHERE a."discardedAt" IS NULL AND (${owner}::uuid IS NULL OR a."createdById" = ${owner}::uuid)
      ORDER BY i."sha256" = asked."sha256" DESC, i."wireId" = asked."wireId" DESC NULLS LAST,
        i."address" = asked."address" DESC NULLS LAST,
        (SELECT count(*) FROM unnest(i."sketch") AS band WHERE band = ANY(asked."sketch")) DESC,
        i."createdAt" DESC, i."id"
      LIMIT ${CANDIDATES}) AS found`;
}

/** The texts of candidates that are not the very same source, by import. */
async function textsOf(
  tx: Tx,
  all: readonly (Fingerprint | null)[],
  candidates: readonly Candidate[],
): Promise<Map<string, string>> {
  const ids = candidates
    .filter(({ at, sha256 }) => all[at]?.sha256 !== sha256)
    .map(({ importId }) => importId);
  if (ids.length === 0) return new Map();
  const rows = await tx.import.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, story: true },
  });
  // Written by this room alone, in this shape.
  return new Map(rows.map(({ id, story }) => [id, keptText(story as unknown as ImportedStory)]));
}

function best(
  story: Fingerprint,
  candidates: readonly Candidate[],
  texts: ReadonlyMap<string, string>,
): SameStory | null {
  const versions = candidates.filter((each) => story.wireId !== "" && each.wireId === story.wireId);
  const known = latestVersion(versions.map(({ wireVersion }) => wireVersion));
  const found = candidates.map((candidate): SameStory => {
    const { importId, articleId } = candidate;
    const how = howSame(story, candidate);
    const overlap = how === "exact" ? 1 : overlapOf(story.text, texts.get(importId) ?? "");
    return { importId, articleId, how, overlap, latestVersion: known };
  });
  // In the order in which the database put them; of near-duplicates the nearest.
  const sure = found.find(({ how }) => how !== "text");
  if (sure) return sure;
  const [nearest] = found
    .filter(({ overlap }) => overlap >= ALIKE)
    .sort((one, other) => other.overlap - one.overlap);
  return nearest ?? null;
}

/** How two stories may be known for the same; `text` has to be confirmed. */
export function howSame(
  story: Fingerprint,
  { sha256, address, wireId }: Pick<Fingerprint, "sha256" | "address" | "wireId">,
): SameStory["how"] {
  if (sha256 === story.sha256) return "exact";
  if (wireId !== "" && wireId === story.wireId) return "wire";
  return address !== "" && address === story.address ? "address" : "text";
}

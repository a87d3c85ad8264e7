import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { GetImport } from "@/lib/import/input";
import { maySeeImport } from "@/lib/import/policy";
import { toImport } from "@/lib/import/row";
import type { DecisionsNow } from "@/lib/import/types";
import { fieldStandings, foundFields } from "./review-fields";
import { findDecisions } from "./segment-row";

/**
 * What is decided about an import, for a screen that has fallen behind.
 *
 * @throws NotFound; Forbidden for who may not see it.
 */
export async function getDecisions(actor: Actor, { importId }: GetImport): Promise<DecisionsNow> {
  const row = await db.import.findUnique({ where: { id: importId }, omit: { bytes: true } });
  if (!row) throw new NotFound("There is no such import.");
  authorize(maySeeImport(actor, row));
  const { story, written } = toImport(row);
  const decided = await findDecisions(db, importId, story);
  return {
    standings: decided.map(({ standing }) => standing),
    fields: fieldStandings(foundFields(story, await db.section.findMany()), written),
    lastWritings: await findLastWritings(importId),
  };
}

/** From what happened and not from the import: of a field that is as it was found again, that alone knows who. */
async function findLastWritings(importId: string): Promise<DecisionsNow["lastWritings"]> {
  const rows = await db.$queryRaw<{ field: string; at: Date; actorName: string }[]>`
    SELECT DISTINCT ON (e."details"->>'field') e."details"->>'field' AS "field", e."at", u."name" AS "actorName"
    FROM "Event" e JOIN "User" u ON u."id" = e."actorId"
    WHERE e."subjectId" = ${importId}::uuid AND e."type" = 'import.field-written'
    ORDER BY e."details"->>'field', e."id" DESC`;
  return Object.fromEntries(
    rows.map(({ field, at, actorName }) => [field, { actorName, at: at.toISOString() }]),
  );
}

import type { Tx } from "@/lib/db/transaction";
import type { Fingerprint } from "@/lib/import/same-story/fingerprint";
import { ALIKE, howSame } from "@/lib/import/same-story/same-story";
import { overlapOf } from "@/lib/import/same-story/sketch";
import type { ClaimedItem } from "./claim";
import type { Repeat } from "./plan";
import { readItems } from "./read-items";

/** A story that has been read, with its number. */
export interface Numbered {
  number: number;
  fingerprint: Fingerprint;
}

/** A story of the run that was checked before and may be the same. */
type Suspect = { at: number; number: number; wireVersion: string } & Pick<
  Fingerprint,
  "sha256" | "address" | "wireId"
>;

const SUSPECTS = 4;

/** Texts of stories that were checked before, by their numbers; read anew from their sources when they are needed. */
export type Texts = Map<number, string>;

/**
 * For each story the one of its run that it repeats, or null: among those that were checked before and would be
 * imported, and among those before it in the list.
 *
 * @param texts filled with what had to be read again, so that a second call is quick
 */
export async function findRepeats(
  tx: Tx,
  runId: string,
  stories: readonly Numbered[],
  texts: Texts,
): Promise<(Repeat | null)[]> {
  const suspects = await findSuspects(tx, runId, stories);
  await readTexts(tx, runId, suspects, stories, texts);
  return stories.map(({ fingerprint }, at) => {
    const before = suspects
      .filter((suspect) => suspect.at === at)
      .map((suspect) => repeatOf(fingerprint, suspect, texts.get(suspect.number) ?? ""));
    const beside = stories
      .slice(0, at)
      .filter((other) => mayBeSame(fingerprint, other.fingerprint))
      .map(({ number, fingerprint: other }) => repeatOf(fingerprint, { ...other, number }, other.text));
    const found = [...before, ...beside].filter(({ how, overlap }) => how !== "text" || overlap >= ALIKE);
    return found.sort(surest)[0] ?? null;
  });
}

const ORDER: readonly Repeat["how"][] = ["exact", "wire", "address", "text"];

const surest = (one: Repeat, other: Repeat) =>
  ORDER.indexOf(one.how) - ORDER.indexOf(other.how) ||
  other.overlap - one.overlap ||
  one.number - other.number;

function repeatOf(story: Fingerprint, other: Omit<Suspect, "at">, text: string): Repeat {
  const how = howSame(story, other);
  const { number, wireVersion } = other;
  return { number, how, wireVersion, overlap: how === "exact" ? 1 : overlapOf(story.text, text) };
}

const mayBeSame = (one: Fingerprint, other: Fingerprint) =>
  howSame(one, other) !== "text" || one.sketch.some((number) => other.sketch.includes(number));

// Each sign by itself, as when articles are looked up (lib/import/same-story.ts): the planner takes a run for a handful
// of stories until the table has been analysed, and would read all of them for each.
function findSuspects(tx: Tx, runId: string, stories: readonly Numbered[]): Promise<Suspect[]> {
  const asked = stories.map(({ number, fingerprint: { sha256, address, wireId, sketch } }, at) => ({
    at,
    number,
    sha256,
    address: address || null,
    wireId: wireId || null,
    sketch,
  }));
  return tx.$queryRaw<Suspect[]>`
    SELECT asked."at", found.*
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      AS asked("at" int, "number" int, "sha256" text, "address" text, "wireId" text, "sketch" int[])
    CROSS JOIN LATERAL (
      SELECT i."number", i."sha256", i."address", i."wireId", i."wireVersion"
      FROM (
        SELECT "number" FROM "ImportItem" WHERE "runId" = ${runId}::uuid AND "sha256" = asked."sha256"
        UNION SELECT "number" FROM "ImportItem" WHERE "runId" = ${runId}::uuid AND "address" = asked."address"
        UNION SELECT "number" FROM "ImportItem" WHERE "runId" = ${runId}::uuid AND "wireId" = asked."wireId"
        UNION SELECT "number" FROM (
          SELECT "runId", "number" FROM "ImportItem" WHERE "sketch" && asked."sketch" OFFSET 0) AS alike
          WHERE "runId" = ${runId}::uuid
        OFFSET 0) AS known
      JOIN "ImportItem" i ON i."runId" = ${runId}::uuid AND i."number" = known."number"
      WHERE i."state" = 'ready' AND i."number" <> asked."number"
      ORDER BY i."sha256" = asked."sha256" DESC, i."wireId" = asked."wireId" DESC NULLS LAST,
        i."address" = asked."address" DESC NULLS LAST,
        (SELECT count(*) FROM unnest(i."sketch") AS band WHERE band = ANY(asked."sketch")) DESC, i."number"
      LIMIT ${SUSPECTS}) AS found`;
}

/** Read again what can't be decided without its words. */
async function readTexts(
  tx: Tx,
  runId: string,
  suspects: readonly Suspect[],
  stories: readonly Numbered[],
  texts: Texts,
): Promise<void> {
  const numbers = suspects
    .filter((suspect) => stories[suspect.at]?.fingerprint.sha256 !== suspect.sha256)
    .map(({ number }) => number)
    .filter((number) => !texts.has(number));
  if (numbers.length === 0) return;
  const items = await tx.importItem.findMany({
    where: { runId, number: { in: [...new Set(numbers)] } },
    select: { number: true, key: true, title: true, source: true, articleId: true },
  });
  const claimed = items.map((item): ClaimedItem => ({ ...item, runId, attempts: 0 }));
  for (const read of await readItems(claimed))
    texts.set(read.item.number, "prepared" in read ? read.prepared.fingerprint.text : "");
}

import type { Person } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { recordAll } from "@/lib/event/record";
import {
  type FieldName,
  type ImportedStory,
  SET_ASIDE_REASONS,
  type Segment,
  type SetAsideReason,
  segments,
} from "./imported-story";
import type { SourceRead } from "./read";
import { NEW_SHAPES } from "./reshape";
import type { ReviewFieldName, ReviewFields } from "./review-fields";
import { asRead, type Standing } from "./standing";

/** A source that was read, on its way into the database. */
export interface NewImport {
  fileName: string;
  bytes: Uint8Array;
  sha256: string;
  read: Extract<SourceRead, { ok: true }>;
  /** What the source calls the story, its own words for a list, and how many words of it are kept. */
  title: string;
  wordCount: number;
  articleId: string | null;
}

/** Keep sources with what was read and decided, in a handful of queries. Returns their ids, in order. */
export async function insertImports(tx: Tx, person: Person, all: readonly NewImport[]): Promise<string[]> {
  const made = all.map((each) => ({ ...each, id: crypto.randomUUID() }));
  await tx.import.createMany({
    data: made.map(({ id, fileName, bytes, sha256, read, title, wordCount, articleId }) => ({
      id,
      createdById: person.userId,
      fileName,
      bytes: Uint8Array.from(bytes),
      sha256,
      encoding: read.encoding,
      text: read.text,
      format: read.format,
      story: asJson(read.story),
      votes: asJson(read.votes),
      title,
      wordCount,
      articleId,
    })),
  });
  await tx.segment.createMany({ data: made.flatMap(({ id, read }) => segmentRows(id, read.story)) });
  await recordAll(
    tx,
    person,
    made.map(({ id, fileName, read: { format } }) => ({
      type: "import.created",
      subjectId: id,
      fileName,
      format,
    })),
  );
  return made.map(({ id }) => id);
}

const asJson = (value: unknown) => value as Prisma.InputJsonValue;

/** An import as a step sees it, without the source. */
export interface ImportRow {
  id: string;
  createdById: string;
  story: ImportedStory;
  /** What a person wrote over what was found, or agreed with. */
  written: Partial<ReviewFields>;
  /** Who, by id. */
  writtenBy: Partial<Record<ReviewFieldName, string>>;
  articleId: string | null;
}

/** Where a block stands, and who decided it. */
export interface Decided {
  standing: Standing;
  /** "reader", or a person's id. */
  decidedBy: string;
}

const READER = "reader";

// Prisma's names of the enum's values, and ours.
const TO_COLUMN = { keep: "keep", "set-aside": "set_aside", field: "field" } as const;
const FROM_COLUMN = { keep: "keep", set_aside: "set-aside", field: "field" } as const;

const WITHOUT_SOURCE = {
  id: true,
  createdById: true,
  story: true,
  fields: true,
  fieldsBy: true,
  articleId: true,
} as const;

/**
 * Hold the import's row until the transaction ends: decisions about one import, and the article that it becomes,
 * go one after the other.
 *
 * @throws NotFound
 */
export async function lockImport(tx: Tx, importId: string): Promise<ImportRow> {
  await tx.$queryRaw`SELECT 1 FROM "Import" WHERE "id" = ${importId}::uuid FOR UPDATE`;
  const row = await tx.import.findUnique({ where: { id: importId }, select: WITHOUT_SOURCE });
  if (!row) throw new NotFound("There is no such import.");
  return toImport(row);
}

/** A row as the room speaks of it. */
export function toImport(row: {
  id: string;
  createdById: string;
  story: Prisma.JsonValue;
  fields: Prisma.JsonValue;
  fieldsBy: Prisma.JsonValue;
  articleId: string | null;
}): ImportRow {
  const { id, createdById, articleId } = row;
  // Written by this room alone, in these shapes.
  const story = row.story as unknown as ImportedStory;
  const written = row.fields as ImportRow["written"];
  return { id, createdById, articleId, story, written, writtenBy: row.fieldsBy as ImportRow["writtenBy"] };
}

/** Where each block of the story stands, by index. A block's segments are always decided together. */
export async function findDecisions(tx: Tx, importId: string, story: ImportedStory): Promise<Decided[]> {
  const rows = await tx.segment.findMany({
    where: { importId },
    select: { start: true, decision: true, reason: true, kind: true, shape: true, decidedBy: true },
  });
  const byStart = new Map(rows.map((row) => [row.start, row]));
  return story.blocks.map((block) => {
    const row = byStart.get(block.spans[0]?.start ?? -1);
    return row
      ? { standing: toStanding(row), decidedBy: row.decidedBy }
      : { standing: asRead(block), decidedBy: READER };
  });
}

interface SegmentRow {
  decision: keyof typeof FROM_COLUMN;
  reason: string;
  kind: string;
  shape: string;
  decidedBy: string;
}

function toStanding(row: SegmentRow): Standing {
  const decision = FROM_COLUMN[row.decision];
  return {
    decision,
    reason: decision === "set-aside" ? reasonNamed(row.reason) : null,
    // In a field the kind is the field's name; this room alone writes it.
    field: decision === "field" ? (row.kind as FieldName) : null,
    shape: NEW_SHAPES.find((shape) => shape === row.shape) ?? null,
    checked: row.decidedBy !== READER,
  };
}

/** A reason as a column keeps it; null for none, and for one that this release does not know. */
export const reasonNamed = (name: string): SetAsideReason | null =>
  SET_ASIDE_REASONS.find((reason) => reason === name) ?? null;

/** Put all segments of these blocks where a person wants them; unchecked, they are the reader's again. */
export async function writeStanding(
  tx: Tx,
  { id: importId, story }: ImportRow,
  { blocks, to, person }: { blocks: readonly number[]; to: Standing; person: Person },
): Promise<void> {
  const byKind = Map.groupBy(blocks, (index) => to.field ?? story.blocks[index]?.kind ?? "");
  for (const [kind, indices] of byKind) {
    const starts = indices.flatMap((index) => story.blocks[index]?.spans.map(({ start }) => start) ?? []);
    await tx.segment.updateMany({
      where: { importId, start: { in: starts } },
      data: {
        decision: TO_COLUMN[to.decision],
        reason: to.reason ?? "",
        kind,
        shape: to.shape ?? "",
        decidedBy: to.checked ? person.userId : READER,
      },
    });
  }
}

/** The rows that keep what the reader decided, segment by segment, in the order of the source. */
export function segmentRows(importId: string, story: ImportedStory): Prisma.SegmentCreateManyInput[] {
  return segments(story).map((segment, index) => ({
    importId,
    index,
    start: segment.start,
    end: segment.end,
    kind: kindOf(segment, story),
    decision: TO_COLUMN[segment.decision],
    reason: segment.decision === "set-aside" ? segment.label : "",
    rule: segment.rule,
    confidence: segment.confidence,
  }));
}

/** The field's name for what was read into one, else the kind of block. */
function kindOf({ block, kind }: Segment, story: ImportedStory): string {
  return story.blocks[block]?.field ?? kind;
}

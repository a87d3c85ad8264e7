import type { Person } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { hexOf, insertMany } from "@/lib/db/insert-many";
import type { Tx } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { recordAll } from "@/lib/event/record";
import type { Fingerprint } from "./fingerprint";
import { type Decision, type ImportedStory, type Segment, segments } from "./imported-story";
import type { SourceRead } from "./read";
import type { ReviewFields } from "./review-fields";

/** `keep`: in the story. `set-aside`: not. `field`: read into a field. */
export type DecisionName = Decision["decision"];

/** A source that was read, on its way into the database. */
export interface NewImport {
  fileName: string;
  bytes: Uint8Array;
  fingerprint: Fingerprint;
  /** The address it was fetched from; "" for files and pasted text. */
  fetchedFrom: string;
  read: Extract<SourceRead, { ok: true }>;
  /** What the source calls the story, its own words for a list, and how many words of it are kept. */
  title: string;
  wordCount: number;
  articleId: string | null;
}

/** Keep sources with what was read and decided, in a handful of queries. Returns their ids, in order. */
export async function insertImports(tx: Tx, person: Person, all: readonly NewImport[]): Promise<string[]> {
  const made = all.map((each) => ({ ...each, id: crypto.randomUUID() }));
  await insertMany(
    tx,
    "Import",
    IMPORT_COLUMNS,
    made.map(({ id, fileName, bytes, fingerprint, fetchedFrom, read, title, wordCount, articleId }) => ({
      id,
      createdById: person.userId,
      fileName,
      bytes: hexOf(bytes),
      fetchedFrom,
      ...columnsOf(fingerprint),
      encoding: read.encoding,
      text: read.text,
      format: read.format,
      story: read.story,
      title,
      wordCount,
      articleId,
    })),
  );
  await insertMany(
    tx,
    "Segment",
    SEGMENT_COLUMNS,
    made.flatMap(({ id, read }) => segmentRows(id, read.story)),
  );
  await recordAll(
    tx,
    person,
    made.map(({ id, fileName, fetchedFrom, read: { format } }) => ({
      type: "import.created",
      subjectId: id,
      fileName,
      address: fetchedFrom,
      format,
    })),
  );
  return made.map(({ id }) => id);
}

/** All of it that is kept: the text is that of the story. */
export const columnsOf = ({ text: _, ...columns }: Fingerprint) => columns;

const IMPORT_COLUMNS = {
  id: "uuid",
  createdById: "uuid",
  fileName: "text",
  bytes: "bytea",
  fetchedFrom: "text",
  sha256: "text",
  address: "text",
  wireId: "text",
  wireVersion: "text",
  wireAction: "text",
  sketch: "int[]",
  encoding: "text",
  text: "text",
  format: "text",
  story: "jsonb",
  title: "text",
  wordCount: "int",
  articleId: "uuid",
};

const SEGMENT_COLUMNS = {
  importId: "uuid",
  index: "int",
  start: "int",
  end: "int",
  kind: "text",
  decision: `"Decision"`,
  reason: "text",
  rule: "text",
  confidence: "float8",
};

/** An import as a step sees it, without the source. */
export interface ImportRow {
  id: string;
  createdById: string;
  story: ImportedStory;
  /** What a person wrote over what was found. */
  written: Partial<ReviewFields>;
  articleId: string | null;
}

/** What was decided about a block, and by whom. */
export interface Decided {
  decision: DecisionName;
  /** "reader", or a person's id. */
  decidedBy: string;
}

// Prisma's names of the enum's values, and ours.
const TO_COLUMN = { keep: "keep", "set-aside": "set_aside", field: "field" } as const;
const FROM_COLUMN = { keep: "keep", set_aside: "set-aside", field: "field" } as const;

const WITHOUT_SOURCE = { id: true, createdById: true, story: true, fields: true, articleId: true } as const;

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
  articleId: string | null;
}): ImportRow {
  const { id, createdById, articleId } = row;
  // Written by this room alone, in these shapes.
  const story = row.story as unknown as ImportedStory;
  return { id, createdById, articleId, story, written: row.fields as ImportRow["written"] };
}

/** The decision in force for each block of the story, by index. A block's segments are always decided together. */
export async function findDecisions(tx: Tx, importId: string, story: ImportedStory): Promise<Decided[]> {
  const rows = await tx.segment.findMany({
    where: { importId },
    select: { start: true, decision: true, decidedBy: true },
  });
  const byStart = new Map(rows.map((row) => [row.start, row]));
  return story.blocks.map((block) => {
    const row = byStart.get(block.spans[0]?.start ?? -1);
    if (!row) return { decision: block.decision, decidedBy: "reader" };
    return { decision: FROM_COLUMN[row.decision], decidedBy: row.decidedBy };
  });
}

/** Decide about all segments of these blocks. */
export async function writeDecisions(
  tx: Tx,
  { id: importId, story }: ImportRow,
  decided: { blocks: readonly number[]; decision: DecisionName; decidedBy: string },
): Promise<void> {
  const starts = decided.blocks.flatMap(
    (index) => story.blocks[index]?.spans.map(({ start }) => start) ?? [],
  );
  await tx.segment.updateMany({
    where: { importId, start: { in: starts } },
    data: { decision: TO_COLUMN[decided.decision], decidedBy: decided.decidedBy },
  });
}

/** The rows that keep what the reader decided, segment by segment, in the order of the source. */
function segmentRows(importId: string, story: ImportedStory) {
  return segments(story).map((segment, index) => ({
    importId,
    index,
    start: segment.start,
    end: segment.end,
    kind: kindOf(segment, story),
    decision: segment.decision,
    reason: segment.decision === "set-aside" ? segment.label : "",
    rule: segment.rule,
    confidence: segment.confidence,
  }));
}

/** The field's name for what was read into one, else the kind of block. */
function kindOf({ block, kind }: Segment, story: ImportedStory): string {
  return story.blocks[block]?.field ?? kind;
}

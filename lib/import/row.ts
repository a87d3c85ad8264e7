import type { Person } from "@/lib/access/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { hexOf, insertMany } from "@/lib/db/insert-many";
import type { Tx } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import { recordAll } from "@/lib/event/record";
import type { ReviewFieldName, ReviewFields } from "@/lib/import/review/review-fields";
import { segmentRows } from "@/lib/import/review/segment-row";
import type { Fingerprint } from "@/lib/import/same-story/fingerprint";
import { FORMATS, type StoryFormat } from "./formats/source";
import type { ImportedStory } from "./imported-story";
import type { SourceRead } from "./read";

/** A source that was read, on its way into the database. */
export interface NewImport {
  fileName: string;
  bytes: Uint8Array;
  /** The story of a run that has these bytes in the database already. */
  item?: { runId: string; number: number };
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
    made.map(
      ({ id, fileName, bytes, item, fingerprint, fetchedFrom, read, title, wordCount, articleId }) => ({
        id,
        createdById: person.userId,
        fileName,
        given: item ? null : hexOf(bytes),
        runId: item?.runId ?? null,
        number: item?.number ?? null,
        fetchedFrom,
        ...columnsOf(fingerprint),
        encoding: read.encoding,
        text: read.text,
        format: read.format,
        story: read.story,
        votes: read.votes,
        title,
        wordCount,
        articleId,
      }),
    ),
    BYTES,
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
  votes: "jsonb",
  title: "text",
  wordCount: "int",
  articleId: "uuid",
};

const BYTES = {
  copied: {
    bytes: `coalesce(r."given", (
      SELECT i."source" FROM "ImportItem" i WHERE i."runId" = r."runId" AND i."number" = r."number"))`,
  },
  beside: { given: "bytea", runId: "uuid", number: "int" },
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
  format: StoryFormat;
  story: ImportedStory;
  /** What a person wrote over what was found, or agreed with. */
  written: Partial<ReviewFields>;
  /** Who, by id. */
  writtenBy: Partial<Record<ReviewFieldName, string>>;
  articleId: string | null;
}

const WITHOUT_SOURCE = {
  id: true,
  createdById: true,
  format: true,
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
  format: string;
  story: Prisma.JsonValue;
  fields: Prisma.JsonValue;
  fieldsBy: Prisma.JsonValue;
  articleId: string | null;
}): ImportRow {
  const { id, createdById, articleId } = row;
  // Written by this room alone, in these shapes.
  const story = row.story as unknown as ImportedStory;
  const written = row.fields as ImportRow["written"];
  const format = FORMATS.find((each) => each === row.format) ?? "text";
  return {
    id,
    createdById,
    format,
    articleId,
    story,
    written,
    writtenBy: row.fieldsBy as ImportRow["writtenBy"],
  };
}

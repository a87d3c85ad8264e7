import type { Person } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/transaction";
import {
  type FieldName,
  type ImportedStory,
  SET_ASIDE_REASONS,
  type Segment,
  type SetAsideReason,
  segments,
} from "@/lib/import/imported-story";
import { NEW_SHAPES } from "./reshape";
import { asRead, type Standing } from "./standing";

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
  { id: importId, story }: { id: string; story: ImportedStory },
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

/** The rows that keep what the reader decided, segment by segment, in the order of the source, as the database has them. */
export function segmentRows(importId: string, story: ImportedStory) {
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

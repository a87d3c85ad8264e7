import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";
import { factsOf } from "@/lib/import/review/facts";
import { fieldStandings, foundFields } from "@/lib/import/review/review-fields";
import { type Decided, findDecisions } from "@/lib/import/review/segment-row";
import { embargoAhead } from "./embargo";
import { FORMATS } from "./formats/source";
import { segments } from "./imported-story";
import { type ImportRow, toImport } from "./row";
import type { ImportedSource, ReviewBlock } from "./types";

type Row = Omit<Prisma.ImportGetPayload<{ include: { createdBy: { select: { name: true } } } }>, "bytes">;

/** An import with what was found and decided, as a page shows it. Who may see it was asked before. */
export async function toImportedSource(tx: Tx, row: Row): Promise<ImportedSource> {
  const imported = toImport(row);
  const { story } = imported;
  const sections = await tx.section.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }] });
  const found = foundFields(story, sections);
  const decisions = await findDecisions(tx, row.id, story);
  return {
    id: row.id,
    fileName: row.fileName,
    address: row.fetchedFrom,
    title: row.title,
    text: row.text,
    format: FORMATS.find((format) => format === row.format) ?? "text",
    createdAt: row.createdAt.toISOString(),
    createdByName: row.createdBy.name,
    blocks: withNames(imported, decisions, await namesOf(tx, decisions)),
    segments: segments(story).map(({ start, end, block }) => ({ start, end, block })),
    found,
    fields: fieldStandings(found, imported.written),
    facts: factsOf(story),
    embargoed: embargoAhead(story.fields.embargo.value, new Date()) !== null,
    warnings: story.warnings,
    sections: sections.map(({ id, name }) => ({ id, name })),
  };
}

function withNames(
  { story }: ImportRow,
  decisions: readonly Decided[],
  names: ReadonlyMap<string, string>,
): ReviewBlock[] {
  return story.blocks.flatMap((block, index) => {
    const decided = decisions[index];
    if (!decided) return [];
    const { standing, decidedBy } = decided;
    return [{ ...block, now: standing, decidedBy: names.get(decidedBy) ?? null }];
  });
}

/** The people who decided, by id. */
async function namesOf(tx: Tx, decisions: readonly Decided[]): Promise<Map<string, string>> {
  const ids = new Set(decisions.flatMap(({ standing, decidedBy }) => (standing.checked ? [decidedBy] : [])));
  if (ids.size === 0) return new Map();
  const people = await tx.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

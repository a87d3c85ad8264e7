import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import { segments } from "./imported-story";
import type { GetImport } from "./input";
import { mayReview, maySeeImport, visibleTo } from "./policy";
import { fieldsNow, foundFields } from "./review-fields";
import { type Decided, findDecisions, type ImportRow, toImport } from "./row";
import { seeSame } from "./see-same";
import type { Review, ReviewBlock } from "./types";

/**
 * Open the review of an import, also when it has long become an article.
 *
 * @throws NotFound; Forbidden for who may not see it.
 */
export async function getImport(actor: Actor, { importId }: GetImport): Promise<Review> {
  const row = await db.import.findUnique({
    where: { id: importId },
    omit: { bytes: true },
    include: {
      createdBy: { select: { name: true } },
      article: { select: { id: true, headline: true } },
    },
  });
  if (!row) throw new NotFound("There is no such import.");
  authorize(maySeeImport(actor, row));
  const imported = toImport(row);
  const sections = await db.section.findMany({ orderBy: [{ position: "asc" }, { name: "asc" }] });
  const found = foundFields(imported.story, sections);
  return {
    id: row.id,
    fileName: row.fileName,
    address: row.fetchedFrom,
    title: row.title,
    text: row.text,
    createdAt: row.createdAt.toISOString(),
    createdByName: row.createdBy.name,
    openedAt: new Date().toISOString(),
    blocks: withNames(imported, await findDecisions(db, importId, imported.story), await namesOf(importId)),
    segments: segments(imported.story).map(({ start, end, block }) => ({ start, end, block })),
    found,
    fields: fieldsNow(found, imported.written),
    warnings: imported.story.warnings,
    sections: sections.map(({ id, name }) => ({ id, name })),
    review: mayReview(actor, row),
    article: row.article,
    same: row.articleId === null ? await seeSame(db, actor, { ...row, story: imported.story }) : null,
    wire: imported.story.identity ?? null,
    earlier: await earlierImport(actor, row),
  };
}

function withNames(
  { story }: ImportRow,
  decisions: readonly Decided[],
  names: ReadonlyMap<string, string>,
): ReviewBlock[] {
  return story.blocks.map((block, index) => {
    const decided = decisions[index];
    return {
      ...block,
      now: decided?.decision ?? block.decision,
      decidedBy: (decided && names.get(decided.decidedBy)) ?? null,
    };
  });
}

/** The people who decided about segments of this import, by id. */
async function namesOf(importId: string): Promise<Map<string, string>> {
  const deciders = await db.segment.findMany({
    where: { importId, NOT: { decidedBy: "reader" } },
    distinct: ["decidedBy"],
    select: { decidedBy: true },
  });
  if (deciders.length === 0) return new Map();
  const people = await db.user.findMany({
    where: { id: { in: deciders.map(({ decidedBy }) => decidedBy) } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function earlierImport(
  actor: Actor,
  row: { id: string; sha256: string; createdAt: Date },
): Promise<Review["earlier"]> {
  const earlier = await db.import.findFirst({
    where: { ...visibleTo(actor), sha256: row.sha256, createdAt: { lt: row.createdAt } },
    orderBy: { createdAt: "desc" },
    select: { id: true, articleId: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  if (!earlier) return null;
  return {
    importId: earlier.id,
    articleId: earlier.articleId,
    createdAt: earlier.createdAt.toISOString(),
    createdByName: earlier.createdBy.name,
  };
}

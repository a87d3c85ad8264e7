import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { appendChange } from "@/lib/article/commit";
import { mayEdit } from "@/lib/article/policy";
import { lockArticle } from "@/lib/article/row";
import { versionAt } from "@/lib/article/version-at";
import { inTransaction } from "@/lib/db/transaction";
import { parseDocument } from "@/lib/document/parse";
import type { StepJson } from "@/lib/document/types";
import { NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { RestoreBlock } from "./input";

/**
 * Bring one block of an older version back, as a new commit on top of the working copy: in its place if it is still
 * there, else behind the nearest block before it that is. Everything else stays as it is, and open editors stay in step.
 *
 * @throws NotFound, also when the block was not there at that version; Forbidden.
 */
export function restoreBlock(actor: Person, input: RestoreBlock): Promise<{ version: number }> {
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId);
    authorize(mayEdit(actor, article));
    const before = await versionAt(tx, article, input.version);
    const steps = stepsToRestore(parseDocument(article.body), before.document, input.blockId);
    if (!steps) throw new NotFound("This passage was not there at that version.");
    if (steps.length === 0) return { version: article.version };
    const { version } = await appendChange(tx, actor, article, { steps, fields: [] });
    await record(tx, actor, {
      type: "article.block-restored",
      subjectId: article.id,
      version,
      restored: input.version,
      blockId: input.blockId,
    });
    return { version };
  });
}

/** Steps that put an outermost block of `older` where it belongs in `document`; null if it isn't one of `older`. */
export function stepsToRestore(document: Node, older: Node, blockId: string): StepJson[] | null {
  const blocks = older.children;
  const place = blocks.findIndex((block) => block.attrs.id === blockId);
  const block = blocks[place];
  if (!block) return null;
  const there = outermost(document, blockId);
  if (there?.node.eq(block)) return [];
  const change = new Transform(document);
  if (there) change.replaceWith(there.position, there.position + there.node.nodeSize, block);
  else change.insert(behindNearest(document, blocks.slice(0, place)), block);
  return change.steps.map((step) => step.toJSON() as StepJson);
}

function behindNearest(document: Node, before: readonly Node[]): number {
  for (const { attrs } of before.toReversed()) {
    const there = attrs.id && outermost(document, attrs.id);
    if (there) return there.position + there.node.nodeSize;
  }
  return 0;
}

function outermost(document: Node, id: string): { node: Node; position: number } | undefined {
  let found: { node: Node; position: number } | undefined;
  document.forEach((node, position) => {
    if (!found && node.attrs.id === id) found = { node, position };
  });
  return found;
}

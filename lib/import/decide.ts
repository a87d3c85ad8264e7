import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict, Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { Decide } from "./input";
import { mayReview } from "./policy";
import { findDecisions, type ImportRow, lockImport, writeDecisions } from "./row";

/**
 * Put blocks into the story, or set them aside: one act, however many blocks, and undone by the opposite act.
 *
 * Deciding what is decided already changes nothing and is no error, so a request may be sent twice.
 *
 * @throws NotFound; Forbidden; Invalid for a block that isn't there or was never read into a field.
 * @throws Conflict when somebody else decided about one of them meanwhile; then none is changed.
 */
export function decide(actor: Person, input: Decide): Promise<void> {
  return inTransaction(async (tx) => {
    const imported = await lockImport(tx, input.importId);
    authorize(mayReview(actor, imported));
    requireBlocks(imported, input);
    const decisions = await findDecisions(tx, imported.id, imported.story);
    const changing = input.blocks.filter((index) => decisions[index]?.decision !== input.to);
    if (changing.some((index) => decisions[index]?.decision !== input.from))
      throw new Conflict("Somebody else decided about this part meanwhile. Reload to see it.");
    await writeDecisions(tx, imported, { blocks: changing, decision: input.to, decidedBy: actor.userId });
    for (const segment of changing) {
      await record(tx, actor, {
        type: "import.decided",
        subjectId: imported.id,
        segment,
        decision: input.to,
      });
    }
  });
}

function requireBlocks({ story }: ImportRow, { blocks, to }: Decide): void {
  for (const index of blocks) {
    const block = story.blocks[index];
    if (!block) throw Invalid.because("blocks", `This import has no part ${index}.`);
    if (to === "field" && block.decision !== "field")
      throw Invalid.because("blocks", "Only what was read into a field can go back there.");
  }
}

import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";

/** What a newsroom begins with. A story needs a section to be published in. */
const FIRST_SECTIONS = ["Politics", "Culture", "Science", "Sport"] as const;

/**
 * Open the first sections of a newsroom that has none. Does nothing where there is one already.
 *
 * @throws Forbidden
 */
export function openSections(actor: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(may(actor, "section.manage", "Only editors open sections."));
    await tx.$executeRaw`LOCK TABLE "Section" IN SHARE ROW EXCLUSIVE MODE`;
    if ((await tx.section.count()) > 0) return;
    for (const [position, name] of FIRST_SECTIONS.entries()) {
      const { id } = await tx.section.create({ data: { name, slug: name.toLowerCase(), position } });
      await record(tx, actor, { type: "section.changed", subjectId: id, name });
    }
  });
}

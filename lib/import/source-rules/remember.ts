import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { Invalid, NotFound } from "@/lib/errors";
import { record } from "@/lib/event/record";
import type { RememberRule } from "@/lib/import/input";
import { maySeeImport, maySetRules } from "@/lib/import/policy";
import { toImport } from "@/lib/import/row";
import { fingerprint } from "./fingerprint";
import { sourceKeys } from "./source-keys";

/**
 * Remember for all later imports from this source what becomes of a part like this one. A rule about the same part
 * that was there before gives way. This import stays as it is.
 *
 * @throws NotFound; Forbidden for who may not set rules; Invalid when the source says not who it is, or the part has too few
 *   words to be known by.
 */
export function rememberRule(
  actor: Person,
  input: RememberRule,
): Promise<{ ruleId: string; source: string }> {
  return inTransaction(async (tx) => {
    const row = await tx.import.findUnique({
      where: { id: input.importId },
      omit: { bytes: true, text: true },
    });
    if (!row) throw new NotFound("There is no such import.");
    authorize(maySeeImport(actor, row));
    authorize(maySetRules(actor));
    const { story } = toImport(row);
    const block = story.blocks[input.block];
    const [source] = sourceKeys(story, row.fetchedFrom);
    const known = block && fingerprint(block);
    if (!source) throw Invalid.because("source", "This source does not say who it is from.");
    if (!block || !known) throw Invalid.because("block", "This part has too few words to be known by.");
    const rule = {
      sample: block.text.slice(0, SAMPLE).toWellFormed(),
      setAside: input.setAside,
      reason: block.reason ?? "",
      createdById: actor.userId,
    };
    const { id } = await tx.sourceRule.upsert({
      where: { source_fingerprint: { source, fingerprint: known } },
      create: { ...rule, source, fingerprint: known },
      update: { ...rule, createdAt: new Date() },
      select: { id: true },
    });
    await record(tx, actor, { type: "import-rule.set", subjectId: id, source, setAside: input.setAside });
    return { ruleId: id, source };
  });
}

/** So much of a part's text shows people what the rule is about. */
const SAMPLE = 200;

import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { ForgetRule } from "@/lib/import/input";
import { maySetRules } from "@/lib/import/policy";

/**
 * Forget a rule: later imports are read without it, those that are there stay as they are. A rule that is gone already
 * is no error, so a request may be sent twice.
 *
 * @throws Forbidden for who may not set rules.
 */
export function forgetRule(actor: Person, { ruleId }: ForgetRule): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(maySetRules(actor));
    const rule = await tx.sourceRule.findUnique({ where: { id: ruleId } });
    if (!rule) return;
    await tx.sourceRule.delete({ where: { id: ruleId } });
    await record(tx, actor, { type: "import-rule.forgotten", subjectId: ruleId, source: rule.source });
  });
}

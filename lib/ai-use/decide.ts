import type { Actor, Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { DecideAiUse } from "./input";
import { mayDecideAiUse } from "./policy";
import { AI_USE_SETTING, storedAiUse } from "./stored";
import type { AiUse } from "./types";

/** Decide what programs may do with what readers see. @throws Forbidden */
export function decideAiUse(actor: Person, { use }: DecideAiUse): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayDecideAiUse(actor));
    const name = AI_USE_SETTING;
    await tx.setting.upsert({ where: { name }, create: { name, value: use }, update: { value: use } });
    await record(tx, actor, { type: "ai-use.decided", subjectId: null, use });
  });
}

/** What was decided, for who may decide it. @throws Forbidden */
export async function getAiUse(actor: Actor): Promise<AiUse> {
  authorize(mayDecideAiUse(actor));
  return storedAiUse(db);
}

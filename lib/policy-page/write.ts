import type { Actor, Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { WritePolicyPage } from "./input";
import { mayChangeSettings } from "./policy";
import { policyTexts, settingOf } from "./stored";
import type { PolicyTexts } from "./types";

/** Write one of the pages about the newsroom; without text it is not there. @throws Forbidden */
export function writePolicyPage(actor: Person, { page, text }: WritePolicyPage): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayChangeSettings(actor));
    const name = settingOf(page);
    await tx.setting.upsert({ where: { name }, create: { name, value: text }, update: { value: text } });
    await record(tx, actor, { type: "policy-page.changed", subjectId: null, page });
  });
}

/** The pages about the newsroom, to be written. @throws Forbidden */
export async function getPolicyTexts(actor: Actor): Promise<PolicyTexts> {
  authorize(mayChangeSettings(actor));
  return policyTexts(db);
}

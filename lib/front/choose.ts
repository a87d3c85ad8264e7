import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { record } from "@/lib/event/record";
import type { ChooseFront } from "./input";
import { mayEditFront } from "./policy";
import { holdDraft, keepFrontIds } from "./stored";

/** Keep the draft of the front page; readers see nothing of it. @throws Forbidden, Conflict */
export function saveFront(actor: Person, { articleIds, seen }: ChooseFront): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayEditFront(actor));
    await holdDraft(tx, seen);
    await keepFrontIds(tx, "draft", articleIds);
  });
}

/** Show these stories to readers first: exactly those that the editor saw. @throws Forbidden, Conflict */
export function publishFront(actor: Person, { articleIds, seen }: ChooseFront): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(mayEditFront(actor));
    await holdDraft(tx, seen);
    await keepFrontIds(tx, "draft", articleIds);
    await keepFrontIds(tx, "live", articleIds);
    await record(tx, actor, { type: "front.published", subjectId: null, stories: articleIds.length });
  });
}

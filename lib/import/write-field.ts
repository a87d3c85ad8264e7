import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { Conflict } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { cleanText } from "@/lib/format/clean-text";
import type { WriteField } from "./input";
import { mayReview } from "./policy";
import { fieldsNow, foundFields } from "./review-fields";
import { lockImport } from "./row";

/**
 * Keep what a person wrote into a field of the review. What was found stays beside it.
 *
 * Writing what stands there already changes nothing and is no error.
 *
 * @throws NotFound; Forbidden; Conflict when somebody else changed the same field since `from`.
 */
export function writeField(actor: Person, { importId, name, from, to }: WriteField): Promise<void> {
  return inTransaction(async (tx) => {
    const imported = await lockImport(tx, importId);
    authorize(mayReview(actor, imported));
    const found = foundFields(imported.story, await tx.section.findMany());
    const now = fieldsNow(found, imported.written)[name];
    const text = cleanText(to);
    if (now === text) return;
    if (now !== cleanText(from))
      throw new Conflict("Somebody else changed this field meanwhile. Reload to see it.");
    await tx.import.update({
      where: { id: importId },
      data: { fields: { ...imported.written, [name]: text } },
    });
    await record(tx, actor, { type: "import.field-written", subjectId: importId, field: name });
  });
}

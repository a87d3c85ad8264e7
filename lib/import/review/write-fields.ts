import type { Person } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/transaction";
import { Conflict } from "@/lib/errors";
import type { NewsroomEvent } from "@/lib/event/types";
import { cleanText } from "@/lib/format/clean-text";
import type { Decide } from "@/lib/import/input";
import type { ImportRow } from "@/lib/import/row";
import { fieldStandings, foundFields } from "./review-fields";

/**
 * Keep what a person wrote into fields of the review, or agreed with. What was found stays beside it; a field that is
 * unchecked again is as it was found. Returns what happened.
 *
 * Writing what stands there already changes nothing and is no error.
 *
 * @throws Conflict when somebody else changed the same field since `from`.
 */
export async function writeFields(
  tx: Tx,
  person: Person,
  imported: ImportRow,
  changes: Decide["fields"],
): Promise<NewsroomEvent[]> {
  if (changes.length === 0) return [];
  const found = foundFields(imported.story, await tx.section.findMany());
  const written = { ...imported.written };
  const writtenBy = { ...imported.writtenBy };
  const events: NewsroomEvent[] = [];
  for (const { name, from, to } of changes) {
    const now = fieldStandings(found, written)[name];
    const text = cleanText(to.text);
    if (now.text === text && now.checked === to.checked) continue;
    if (now.text !== text && now.text !== cleanText(from.text))
      throw new Conflict("Somebody else changed this field meanwhile.");
    delete written[name];
    delete writtenBy[name];
    if (to.checked || text !== found[name].value) {
      written[name] = text;
      writtenBy[name] = person.userId;
    }
    events.push({ type: "import.field-written", subjectId: imported.id, field: name });
  }
  await tx.import.update({
    where: { id: imported.id },
    data: { fields: written, fieldsBy: writtenBy },
  });
  return events;
}

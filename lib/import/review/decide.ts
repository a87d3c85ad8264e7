import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { Conflict, Invalid } from "@/lib/errors";
import { recordAll } from "@/lib/event/record";
import type { NewsroomEvent } from "@/lib/event/types";
import type { Decide } from "@/lib/import/input";
import { mayReview } from "@/lib/import/policy";
import { type ImportRow, lockImport } from "@/lib/import/row";
import { mayReshape } from "./reshape";
import { findDecisions, writeStanding } from "./segment-row";
import { type Standing, samePlace, sameStanding } from "./standing";
import { writeFields } from "./write-fields";

/**
 * Do one act of a review: put parts into the story, set them aside, give them another kind, agree with them; write
 * fields. All of it or nothing, and undone by the opposite act.
 *
 * Deciding what is decided already changes nothing and is no error, so a request may be sent twice.
 *
 * @throws NotFound; Forbidden; Invalid for a part that isn't there or can't be that.
 * @throws Conflict when somebody else decided about one of them meanwhile; then none is changed.
 */
export function decide(actor: Person, input: Decide): Promise<void> {
  return inTransaction(async (tx) => {
    const imported = await lockImport(tx, input.importId);
    authorize(mayReview(actor, imported));
    requireParts(imported, input);
    const events = [
      ...(await decideParts(tx, actor, imported, input)),
      ...(await writeFields(tx, actor, imported, input.fields)),
    ];
    if (events.length > 0) await recordAll(tx, actor, events);
  });
}

async function decideParts(
  tx: Tx,
  person: Person,
  imported: ImportRow,
  { parts }: Decide,
): Promise<NewsroomEvent[]> {
  if (parts.length === 0) return [];
  const standings = (await findDecisions(tx, imported.id, imported.story)).map(({ standing }) => standing);
  const events: NewsroomEvent[] = [];
  for (const { blocks, from, to } of parts) {
    const changing = blocks.filter((index) => !isAt(standings[index], to));
    if (changing.some((index) => !standsAs(standings[index], from)))
      throw new Conflict("Somebody else decided about this part meanwhile.");
    await writeStanding(tx, imported, { blocks: changing, to, person });
    for (const segment of changing) {
      standings[segment] = to;
      events.push({ type: "import.decided", subjectId: imported.id, segment, decision: to.decision });
    }
  }
  return events;
}

const isAt = (now: Standing | undefined, to: Standing) => now !== undefined && sameStanding(now, to);
const standsAs = (now: Standing | undefined, from: Standing) => now !== undefined && samePlace(now, from);

function requireParts({ story }: ImportRow, { parts }: Decide): void {
  for (const { blocks, to } of parts) {
    if ((to.decision === "field") !== (to.field !== null))
      throw Invalid.because("parts", "A part is in a field, or it is not.");
    for (const index of blocks) {
      const block = story.blocks[index];
      if (!block) throw Invalid.because("parts", `This import has no part ${index}.`);
      if (to.field !== null && to.field !== block.field && !CHOSEN.has(to.field))
        throw Invalid.because("parts", "Only headline, standfirst and byline are chosen from the parts.");
      if (to.shape !== null && !mayReshape(block))
        throw Invalid.because("parts", "A table, a picture or an embed stays what it is.");
    }
  }
}

/** "This is the headline": a person can say so of any part with words. */
const CHOSEN: ReadonlySet<string> = new Set(["headline", "standfirst", "byline"]);

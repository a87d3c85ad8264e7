import type { FieldChange } from "@/lib/article/fields";
import type { StepJson } from "@/lib/document/types";
import { newUuid } from "@/lib/format/uuid";
import type { OutboxBatch } from "./outbox";

/** A batch at most, each well below what the server takes at once: steps, and UTF-16 units of their JSON. */
const STEPS = 1_000;
const UNITS = 500_000;

/** Unsaved work as it will be sent: in order, fields with the first batch. Nothing for nothing. */
export function inBatches(steps: readonly StepJson[], fields: FieldChange[]): OutboxBatch[] {
  if (steps.length === 0 && fields.length === 0) return [];
  const batches: StepJson[][] = [[]];
  let units = 0;
  for (const step of steps) {
    const size = JSON.stringify(step).length;
    const last = batches.at(-1) ?? [];
    if (last.length === STEPS || (last.length > 0 && units + size > UNITS)) {
      batches.push([step]);
      units = size;
    } else {
      last.push(step);
      units += size;
    }
  }
  return batches.map((batch, index) => ({
    batchId: newUuid(),
    steps: batch,
    fields: index === 0 ? fields : [],
  }));
}

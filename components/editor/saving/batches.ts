import type { FieldChange } from "@/lib/article/fields";
import type { StepJson } from "@/lib/document/types";
import { newUuid } from "@/lib/format/uuid";
import type { OutboxBatch } from "./outbox";

/** Steps a batch: a day offline is sent in several, each well below what the server takes at once. */
const STEPS_A_BATCH = 1_000;

/** Unsaved work as it will be sent: in order, fields with the first batch. Nothing for nothing. */
export function inBatches(steps: readonly StepJson[], fields: FieldChange[]): OutboxBatch[] {
  if (steps.length === 0) return fields.length === 0 ? [] : [{ batchId: newUuid(), steps: [], fields }];
  return Array.from({ length: Math.ceil(steps.length / STEPS_A_BATCH) }, (_, index) => ({
    batchId: newUuid(),
    steps: steps.slice(index * STEPS_A_BATCH, (index + 1) * STEPS_A_BATCH),
    fields: index === 0 ? fields : [],
  }));
}

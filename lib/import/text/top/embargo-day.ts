import { fillField } from "@/lib/import/story-fields";
import type { Draft } from "@/lib/import/text/draft";

/** Where nothing else names a day, a release is of the day its embargo ends: it is written to appear then. */
export function readEmbargoDay({ fields }: Draft): void {
  const { value, spans } = fields.embargo;
  if (fields.publishedAt.value !== null || value === null || !/^\d{4}-\d{2}-\d{2}/u.test(value)) return;
  fillField(fields.publishedAt, value.slice(0, 10), spans[0] ?? null, {
    rule: "embargo-day",
    confidence: 0.75,
    because: "The embargo ends that day, and no other is named.",
  });
}

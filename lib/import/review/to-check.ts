import type { Block } from "@/lib/import/imported-story";
import { type FieldStandings, type FoundField, REVIEW_FIELDS, type ReviewFieldName } from "./review-fields";
import type { Standing } from "./standing";

/** A person should look at what the reader is less sure of than this. */
const SURE = 0.8;

/** Need nobody look at what was read with this confidence, 0 to 1? */
export const isSure = (confidence: number): boolean => confidence >= SURE;

/** Something that waits for a person's eye: a field, or a block by its index. */
export type ToCheck = { field: ReviewFieldName } | { block: number };

/** Was this read with a doubt? A reason on a kept block is one. What went into a field is doubted there. */
export const isDoubted = (block: Block): boolean =>
  block.decision !== "field" &&
  (!isSure(block.confidence) || (block.decision === "keep" && block.reason !== null));

/**
 * Was this field read with a doubt? Where nothing was found there is nothing to doubt, but for a headline, which every
 * story needs, when the source's own words offer some.
 */
export function isDoubtedField(name: ReviewFieldName, found: FoundField): boolean {
  if (found.value === "") return name === "headline" && found.alternatives.length > 0;
  return found.rule !== "none" && !isSure(found.confidence);
}

/** Everything that was read with a doubt and that nobody has looked at yet, in the order of the screen. */
export function toCheck(
  found: Readonly<Record<ReviewFieldName, FoundField>>,
  fields: Readonly<FieldStandings>,
  blocks: readonly Block[],
  standings: readonly Standing[],
): ToCheck[] {
  return [
    ...REVIEW_FIELDS.filter((name) => !fields[name].checked && isDoubtedField(name, found[name])).map(
      (field) => ({ field }),
    ),
    ...blocks.flatMap((each, block) => (!standings[block]?.checked && isDoubted(each) ? [{ block }] : [])),
  ];
}

import type { Block, Decision, FieldName, SetAsideReason } from "@/lib/import/imported-story";
import type { NewShape } from "./reshape";

/** `keep`: in the story. `set-aside`: not. `field`: read into a field. */
export type DecisionName = Decision["decision"];

/** Where a block stands in the review: as it was read, or as a person decided. */
export interface Standing {
  decision: DecisionName;
  /** Why it is set aside; null for what is not, and for what a person set aside without saying why. */
  reason: SetAsideReason | null;
  /** The field that it is in; null for what is in none. */
  field: FieldName | null;
  /** Another kind than it was read as. It stays while the block is set aside. */
  shape: NewShape | null;
  /** A person decided this, or agreed with it. */
  checked: boolean;
}

/** What the reader decided. */
export const asRead = ({ decision, reason, field }: Block): Standing => ({
  decision,
  reason: decision === "set-aside" ? reason : null,
  field,
  shape: null,
  checked: false,
});

/** In the story, by a person's decision. */
export const kept = (now: Standing): Standing => ({
  ...now,
  decision: "keep",
  reason: null,
  field: null,
  checked: true,
});

/** Out of the story by a person's decision: back to the field it was read into, else aside, for the reader's reason if it had one. */
export function leftOut(block: Block, now: Standing): Standing {
  if (block.decision === "field")
    return { ...now, decision: "field", reason: null, field: block.field, checked: true };
  return setAsideFor(now, block.reason);
}

/** Aside by a person's decision. */
export const setAsideFor = (now: Standing, reason: SetAsideReason | null): Standing => ({
  ...now,
  decision: "set-aside",
  reason,
  field: null,
  checked: true,
});

/** Do two standings put a block in the same place, whoever decided it? */
export const samePlace = (one: Standing, other: Standing): boolean =>
  one.decision === other.decision &&
  one.reason === other.reason &&
  one.field === other.field &&
  one.shape === other.shape;

/** {@link samePlace}, and checked by a person in both or in neither. */
export const sameStanding = (one: Standing, other: Standing): boolean =>
  samePlace(one, other) && one.checked === other.checked;

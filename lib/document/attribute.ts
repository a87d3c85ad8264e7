import type { AttributeSpec } from "@tiptap/pm/model";
import { isStorable } from "@/lib/format/clean-text";

/** A validator refuses what it doesn't know: ProseMirror's own check ignores the values of attributes. */
export function attribute(fallback: unknown, accepts: (value: unknown) => boolean): AttributeSpec {
  return {
    default: fallback,
    validate(value: unknown) {
      if (!accepts(value)) throw new RangeError(`value not allowed: ${JSON.stringify(value)?.slice(0, 80)}`);
    },
  };
}

/** Accepts these values and no other. */
export const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value);

/** Accepts text of at most so many UTF-16 units that PostgreSQL can keep. */
export const textUpTo = (max: number) => (value: unknown) =>
  typeof value === "string" && value.length <= max && isStorable(value);

/** Accepts whole numbers, both ends included. */
export const wholeBetween = (least: number, most: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

/** Accepts null as well. */
export const orNull = (accepts: (value: unknown) => boolean) => (value: unknown) =>
  value === null || accepts(value);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Is it an id of a row of ours, in small letters? */
export const isUuid = (value: unknown) => typeof value === "string" && UUID.test(value);
const isBlockId = (value: unknown) => typeof value === "string" && /^[\w-]{1,40}$/.test(value);

/** Stable from creation on: aligns diffs, anchors links, keys caches. The editor fills it in. */
export const id = attribute(null, orNull(isBlockId));

import type { FieldStanding, FieldStandings, ReviewFieldName } from "@/lib/import/review/review-fields";
import { type Standing, sameStanding } from "@/lib/import/review/standing";

/** What one act of a review changes, with what the person saw before it. */
export interface Act {
  parts: readonly { blocks: readonly number[]; from: Standing; to: Standing }[];
  fields: readonly { name: ReviewFieldName; from: FieldStanding; to: FieldStanding }[];
}

/** What acts act upon. */
export interface Decisions {
  standings: readonly Standing[];
  fields: FieldStandings;
}

/** One act about these blocks: what becomes of each is said one by one, and what changes nothing is left out. */
export function actOn(
  { standings, fields }: Decisions,
  blocks: readonly number[],
  to: (now: Standing, index: number) => Standing,
  written: Readonly<Partial<Record<ReviewFieldName, FieldStanding>>> = {},
): Act {
  const groups = new Map<string, { blocks: number[]; from: Standing; to: Standing }>();
  for (const index of blocks) {
    const from = standings[index];
    if (!from) continue;
    const after = to(from, index);
    if (sameStanding(from, after)) continue;
    const key = JSON.stringify([from, after]);
    const group = groups.get(key) ?? { blocks: [], from, to: after };
    group.blocks.push(index);
    groups.set(key, group);
  }
  const names = Object.keys(written) as ReviewFieldName[];
  return {
    parts: [...groups.values()],
    fields: names.flatMap((name) => {
      const after = written[name];
      return after && !sameField(fields[name], after) ? [{ name, from: fields[name], to: after }] : [];
    }),
  };
}

export const isNothing = ({ parts, fields }: Act): boolean => parts.length === 0 && fields.length === 0;

/** The act that undoes this one. */
export const opposite = ({ parts, fields }: Act): Act => ({
  parts: parts.map(({ blocks, from, to }) => ({ blocks, from: to, to: from })),
  fields: fields.map(({ name, from, to }) => ({ name, from: to, to: from })),
});

/** How things stand after it. */
export function afterAct(before: Decisions, { parts, fields }: Act): Decisions {
  const standings = [...before.standings];
  for (const { blocks, to } of parts) for (const index of blocks) standings[index] = to;
  const written = Object.fromEntries(fields.map(({ name, to }) => [name, to]));
  return {
    standings: parts.length > 0 ? standings : before.standings,
    fields: fields.length > 0 ? { ...before.fields, ...written } : before.fields,
  };
}

export const sameField = (one: FieldStanding, other: FieldStanding): boolean =>
  one.text === other.text && one.checked === other.checked;

/** Was the later one done on what the earlier one made: about the same part, or in the same field? */
export const standsOn = (later: Act, earlier: Act): boolean =>
  later.fields.some(({ name }) => earlier.fields.some((each) => each.name === name)) ||
  blocksOf(later).some((block) => blocksOf(earlier).includes(block));

/** The blocks that an act is about, by their index. */
export const blocksOf = ({ parts }: Act): readonly number[] => parts.flatMap(({ blocks }) => blocks);

/** Where an act can be seen: its first part, else its field. */
export function placeOfAct(act: Act): { block: number } | { field: ReviewFieldName } | null {
  const blocks = blocksOf(act);
  if (blocks.length > 0) return { block: blocks.reduce((first, each) => Math.min(first, each)) };
  const [field] = act.fields;
  return field ? { field: field.name } : null;
}

/** What a person wrote in these acts, by the field: its last words. */
export const wordsOf = (acts: readonly Act[]): Partial<Record<ReviewFieldName, string>> =>
  Object.fromEntries(
    acts.flatMap(({ fields }) =>
      fields.flatMap(({ name, from, to }) => (from.text === to.text ? [] : [[name, to.text]])),
    ),
  );

/** Two acts of writing in one field, as one; null when they are anything else. */
export function joined(one: Act, other: Act): Act | null {
  const [first, second] = [one.fields[0], other.fields[0]];
  const areTyping =
    one.parts.length + other.parts.length === 0 && one.fields.length * other.fields.length === 1;
  if (!areTyping || !first || !second || first.name !== second.name) return null;
  return { parts: [], fields: [{ name: first.name, from: first.from, to: second.to }] };
}

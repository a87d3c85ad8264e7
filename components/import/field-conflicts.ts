import { cleanText } from "@/lib/format/clean-text";
import type { FieldStanding, ReviewFieldName } from "@/lib/import/review/review-fields";
import type { DecisionsNow, LastWriting } from "@/lib/import/types";
import { type Act, afterAct, blocksOf, type Decisions, opposite, wordsOf } from "./acts";

/** Somebody else wrote into a field in which this person had written too. Both are there until the person chooses. */
export interface FieldConflict extends LastWriting {
  name: ReviewFieldName;
  theirs: FieldStanding;
}

/** What a review shows. A field in conflict shows this person's words, and the server has the other's. */
export interface Screen {
  decisions: Decisions;
  conflicts: readonly FieldConflict[];
}

/** The fields in which these acts, which the server refused, came too late: what was typed differs from what is there now. */
export function conflictsOf(acts: readonly Act[], { fields, lastWritings }: DecisionsNow): FieldConflict[] {
  const typed = typedWords(acts);
  return acts.flatMap(firstWritings).flatMap(({ name, from }) => {
    const [mine, theirs, who] = [typed[name], fields[name], lastWritings[name]];
    if (mine === undefined || who === undefined || sameText(theirs.text, from.text)) return [];
    return sameText(theirs.text, mine) ? [] : [{ name, theirs, ...who }];
  });
}

/**
 * How things stand when the server has refused these acts, of which each stands on the ones before it: as they were, or as
 * somebody else has left them by now. What a person typed into a field in conflict stays in it.
 */
export function afterRefusal(screen: Screen, acts: readonly Act[], now: DecisionsNow | null): Screen {
  const before = acts.reduceRight((later, act) => afterAct(later, opposite(act)), screen.decisions);
  if (!now) return { ...screen, decisions: before };
  const standings = [...before.standings];
  for (const block of acts.flatMap(blocksOf)) {
    const standing = now.standings[block];
    if (standing) standings[block] = standing;
  }
  const found = conflictsOf(acts, now);
  const touched = new Set(acts.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const fields = { ...before.fields };
  for (const name of touched)
    fields[name] = found.some((conflict) => conflict.name === name)
      ? screen.decisions.fields[name]
      : now.fields[name];
  return {
    decisions: { standings, fields },
    conflicts: [...screen.conflicts.filter(({ name }) => !touched.has(name)), ...found],
  };
}

/** Is this act typing in fields in conflict alone? It shows on the screen, and waits for the choice. */
export const waitsForChoice = ({ conflicts }: Screen, { parts, fields }: Act): boolean =>
  parts.length === 0 &&
  fields.length > 0 &&
  fields.every(({ name }) => conflicts.some((conflict) => conflict.name === name));

/** An act as the server can take it, which has the other's words in a field in conflict: doing it is a choice. */
export const onTopOf = ({ conflicts }: Screen, act: Act): Act => ({
  ...act,
  fields: act.fields.map((field) => ({
    ...field,
    from: conflicts.find(({ name }) => name === field.name)?.theirs ?? field.from,
  })),
});

/** How things stand after an act that is sent. */
export const afterSending = ({ decisions, conflicts }: Screen, act: Act): Screen => ({
  decisions: afterAct(decisions, act),
  conflicts: conflicts.filter(({ name }) => !act.fields.some((field) => field.name === name)),
});

/** The act that a choice is: from the version that loses to the one that stays, so that undoing it brings the other. */
export function chosen(
  { decisions }: Screen,
  { name, theirs }: FieldConflict,
  choice: "mine" | "theirs",
): Act {
  const mine: FieldStanding = { ...decisions.fields[name], checked: true };
  const [from, to] = choice === "mine" ? [theirs, mine] : [mine, theirs];
  return { parts: [], fields: [{ name, from, to }] };
}

/** What was typed, by the field. A part that was made a field's words is there still: its act is not about words. */
const typedWords = (acts: readonly Act[]) => wordsOf(acts.filter(({ parts }) => parts.length === 0));

/** Of each field what stood there before the first of all acts. */
const firstWritings = ({ fields }: Act, at: number, acts: readonly Act[]) =>
  fields.filter(
    ({ name }) => !acts.slice(0, at).some((earlier) => earlier.fields.some((field) => field.name === name)),
  );

/** The server keeps words cleaned. */
const sameText = (one: string, other: string): boolean => cleanText(one) === cleanText(other);

import {
  type ArticleFields,
  FIELD_NAMES,
  type FieldChange,
  type FieldName,
  fieldIssue,
  sameValue,
} from "@/lib/article/fields";
import type { CommitSeen } from "@/lib/article/types";

/** Somebody else changed a field that this tab had changed too. Both values are there until a person chooses. */
export interface FieldConflict {
  name: FieldName;
  theirs: ArticleFields[FieldName];
  actorName: string;
  at: string;
}

/** The fields of an open article. Immutable: each function answers a new state. */
export interface FieldsState {
  /** What the server has, as far as this tab has heard. */
  readonly server: ArticleFields;
  /** What the screen shows. */
  readonly local: ArticleFields;
  readonly conflicts: readonly FieldConflict[];
  /** Values that lost against another's: written into the log and out of it again, so that history has them. */
  readonly given: readonly FieldChange[];
}

export const openFields = (fields: ArticleFields): FieldsState => ({
  server: fields,
  local: fields,
  conflicts: [],
  given: [],
});

/** The person typed. */
export function editField<Name extends FieldName>(
  state: FieldsState,
  name: Name,
  value: ArticleFields[Name],
): FieldsState {
  return { ...state, local: { ...state.local, [name]: value } };
}

/** Fields whose value on screen the server would refuse, such as a headline that is too long. */
export const unfitFields = ({ server, local }: FieldsState): FieldName[] =>
  FIELD_NAMES.filter(
    (name) => !sameValue(server[name], local[name]) && fieldIssue(name, local[name]) !== null,
  );

/** What is to be saved: every field that differs, but for those that wait for a person. */
export function pendingChanges(state: FieldsState): FieldChange[] {
  const { server, local, given } = state;
  const waiting = waitingFields(state);
  const changed = FIELD_NAMES.filter((name) => !sameValue(server[name], local[name]) && !waiting.has(name));
  return [...given, ...changed.map((name) => change(name, server[name], local[name]))];
}

/** The values on screen that are saved nowhere, because they wait for a person's choice or do not fit. */
export const waitingValues = (state: FieldsState): string[] =>
  [...waitingFields(state)].map((name) => `${name}: ${state.local[name] ?? ""}`);

const waitingFields = (state: FieldsState): Set<FieldName> =>
  new Set([...state.conflicts.map(({ name }) => name), ...unfitFields(state)]);

/** Our own batch was committed. What was typed meanwhile stays pending. */
export function confirmFields(state: FieldsState, changes: readonly FieldChange[]): FieldsState {
  const given = state.given.filter((one) => !changes.includes(one));
  return { ...state, given, server: withValues(state.server, changes) };
}

/**
 * Another's commit. A field that this tab had not touched follows; one that it had becomes a conflict,
 * for that field alone.
 *
 * A commit may change a field twice (see {@link FieldsState.given}): what it ends with is what counts, and a field
 * that ends as it was has not changed.
 */
export function receiveFields(state: FieldsState, commit: CommitSeen): FieldsState {
  let { local, conflicts } = state;
  const server = withValues(state.server, commit.fields);
  const changed = FIELD_NAMES.filter((name) => !sameValue(server[name], state.server[name]));
  for (const name of changed) {
    const touched = !sameValue(local[name], state.server[name]);
    conflicts = conflicts.filter((conflict) => conflict.name !== name);
    if (!touched) local = { ...local, [name]: server[name] };
    else if (!sameValue(local[name], server[name])) {
      conflicts = [...conflicts, { name, theirs: server[name], actorName: commit.actorName, at: commit.at }];
    }
  }
  const given = state.given.filter(({ name }) => !changed.includes(name));
  return { server, local, conflicts, given };
}

/** The person chose: ours is saved over theirs, or theirs goes into the field and ours into the history. */
export function resolveConflict(state: FieldsState, name: FieldName, choice: "mine" | "theirs"): FieldsState {
  const conflicts = state.conflicts.filter((conflict) => conflict.name !== name);
  if (choice === "mine") return { ...state, conflicts };
  const [mine, theirs] = [state.local[name], state.server[name]];
  const fits = fieldIssue(name, mine) === null;
  const given = !fits
    ? state.given
    : [...state.given, change(name, theirs, mine), change(name, mine, theirs)];
  return { ...state, conflicts, given, local: { ...state.local, [name]: theirs } };
}

const change = (name: FieldName, from: unknown, to: unknown) => ({ name, from, to }) as FieldChange;

function withValues(fields: ArticleFields, changes: readonly FieldChange[]): ArticleFields {
  return { ...fields, ...Object.fromEntries(changes.map(({ name, to }) => [name, to])) };
}

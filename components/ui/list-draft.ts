/** A list while it is written: the entries that stand, and what is being typed between two of them. */
export interface ListDraft {
  readonly entries: readonly string[];
  readonly typed: string;
  /** Before which entry `typed` belongs; the number of entries for behind the last. */
  readonly at: number;
}

type Split = (text: string) => string[];

export const openList = (value: readonly string[]): ListDraft => ({
  entries: value,
  typed: "",
  at: value.length,
});

/** The whole list, with what is being typed in its place: nothing waits for Enter to be saved. None stands twice. */
export function wholeList({ entries, typed, at }: ListDraft, split: Split): string[] {
  return [...new Set([...entries.slice(0, at), ...split(typed), ...entries.slice(at)])];
}

/** The list as it stands elsewhere: where it is another one, what was typed here belongs to a list that is gone. */
export function followList(draft: ListDraft, value: readonly string[], split: Split): ListDraft {
  return wholeList(draft, split).join("\n") === value.join("\n") ? draft : openList(value);
}

/** Typed so far. What is finished, since a comma stands behind it, becomes an entry. */
export function typeInList(draft: ListDraft, text: string, split: Split): ListDraft {
  // A letter more tells whether the next one begins a new entry.
  const parts = split(`${text}x`);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return { ...draft, typed: text };
  const settled = settleList({ ...draft, typed: parts.slice(0, -1).join(",") }, split);
  return { ...settled, typed: last.slice(0, -1) };
}

/** What is typed is finished: the next one goes behind it. */
export function settleList(draft: ListDraft, split: Split): ListDraft {
  const entries = wholeList(draft, split);
  return { entries, typed: "", at: Math.min(entries.length, draft.at + split(draft.typed).length) };
}

/** A known entry in place of what was typed. */
export const chooseInList = (draft: ListDraft, entry: string): ListDraft => ({
  ...openList([...new Set([...draft.entries.slice(0, draft.at), entry, ...draft.entries.slice(draft.at)])]),
});

/** Back into the box, to be changed; it keeps its place. */
export function editInList(draft: ListDraft, index: number, split: Split): ListDraft {
  const { entries } = settleList(draft, split);
  const entry = draft.entries[index];
  const at = entry === undefined ? -1 : entries.indexOf(entry);
  if (entry === undefined || at === -1) return draft;
  return { entries: entries.toSpliced(at, 1), typed: entry, at };
}

export const removeFromList = (draft: ListDraft, index: number): ListDraft => ({
  ...draft,
  entries: draft.entries.toSpliced(index, 1),
  at: index < draft.at ? draft.at - 1 : draft.at,
});

/** One place earlier (-1) or later (1); at the ends it stays. */
export function moveInList(draft: ListDraft, index: number, by: -1 | 1, split: Split): ListDraft {
  const { entries } = settleList(draft, split);
  const [entry, other] = [entries[index], entries[index + by]];
  if (entry === undefined || other === undefined) return draft;
  return openList(entries.with(index, other).with(index + by, entry));
}

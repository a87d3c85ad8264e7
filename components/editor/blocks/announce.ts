import type { Transaction } from "@tiptap/pm/state";

const KEY = "announced";

/** Let a transaction say what it does, to who can't see it: `Announcer` reads it out. */
export const announce = (tr: Transaction, words: string): Transaction => tr.setMeta(KEY, words);

/** What a transaction says; null for nothing. */
export function announced(tr: Transaction): string | null {
  const words: unknown = tr.getMeta(KEY);
  return typeof words === "string" ? words : null;
}

/** Suggestions that are shown at once. */
const SHOWN = 8;

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The known entries that one may mean: a word of theirs begins as what was typed, whatever its case and accents. Those
 * that begin with it come first; with nothing typed, all of them in their order.
 */
export function suggest(known: readonly string[], typed: string, taken: readonly string[]): string[] {
  const wanted = plain(typed.trim());
  const free = known.filter((entry) => !taken.includes(entry));
  if (wanted === "") return free.slice(0, SHOWN);
  const begins = free.filter((entry) => plain(entry).startsWith(wanted));
  const holds = free.filter((entry) => {
    const words = plain(entry);
    return !words.startsWith(wanted) && /[\s\-'’(]/u.test(words[words.indexOf(wanted) - 1] ?? "");
  });
  return [...begins, ...holds].slice(0, SHOWN);
}

import { Invalid } from "@/lib/errors";
import { type Prepared, prepareRead, type ReadForImport, readForImport } from "@/lib/import/prepare";
import { sourceRulesOnce } from "@/lib/import/source-rules/find";
import type { ClaimedItem } from "./claim";

export type ItemRead = { item: ClaimedItem; prepared: Prepared } | { item: ClaimedItem; because: string };

/** Claimed this often without an outcome, a story is given up: it ends whoever reads it. */
const MOST_ATTEMPTS = 5;

/**
 * Read claimed stories apart. What can't be read says why; anything else that goes wrong is a defect, and says so.
 *
 * @throws the database's errors, which are no story's fault.
 */
export async function readItems(items: readonly ClaimedItem[]): Promise<ItemRead[]> {
  const rulesOf = sourceRulesOnce();
  return Promise.all(
    items.map(async (item) => {
      const read = await unlessUnreadable(item, () => readItem(item));
      if ("because" in read) return read;
      const rules = await rulesOf(read.keys);
      return unlessUnreadable(item, () => ({ item, prepared: prepareRead(read, rules) }));
    }),
  );
}

function readItem({ key, source, attempts }: ClaimedItem): Promise<ReadForImport> {
  if (attempts > MOST_ATTEMPTS)
    throw Invalid.because("source", "Reading it broke off several times. Import this story by itself.");
  if (!source) throw Invalid.because("source", "Its source is not here any more.");
  return readForImport(key, source);
}

async function unlessUnreadable<T>(
  item: ClaimedItem,
  read: () => T | Promise<T>,
): Promise<T | { item: ClaimedItem; because: string }> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof Invalid) return { item, because: thrown.message };
    console.warn(`Story ${item.number} (“${item.key}”) of a run could not be read:`, thrown);
    return {
      item,
      because: "Galley could not read it, through a mistake of its own. Paste its text instead.",
    };
  }
}

import { Invalid } from "@/lib/errors";
import { type Prepared, prepareImport } from "@/lib/import/prepare";
import type { ClaimedItem } from "./claim";

export type ItemRead = { item: ClaimedItem; prepared: Prepared } | { item: ClaimedItem; because: string };

/** Claimed this often without an outcome, a story is given up: it ends whoever reads it. */
const MOST_ATTEMPTS = 5;

/** Read claimed stories apart. What can't be read says why; anything else that goes wrong is a defect, and says so. */
export async function readItems(items: readonly ClaimedItem[]): Promise<ItemRead[]> {
  return Promise.all(items.map(readItem));
}

async function readItem(item: ClaimedItem): Promise<ItemRead> {
  if (item.attempts > MOST_ATTEMPTS)
    return { item, because: "Reading it broke off several times. Import this story by itself." };
  if (!item.source) return { item, because: "Its source is not here any more." };
  try {
    return { item, prepared: await prepareImport(item.key, item.source) };
  } catch (thrown) {
    if (thrown instanceof Invalid) return { item, because: thrown.message };
    console.warn(`Story ${item.number} (“${item.key}”) of a run could not be read:`, thrown);
    return {
      item,
      because: "Galley could not read it, through a mistake of its own. Paste its text instead.",
    };
  }
}

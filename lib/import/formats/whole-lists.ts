import type { Block, SetAsideReason } from "@/lib/import/imported-story";

/** What a page's buttons and menus are set aside for, by their words. */
const BY_WORDS: ReadonlySet<SetAsideReason> = new Set([
  "ui",
  "share",
  "social",
  "nav",
  "related",
  "comments",
  "timestamp",
]);

/**
 * The blocks with their lists whole: a list that a format marks up is in the story or not, and "Print" or "List" among
 * what is kept of one is an item like the others. It stays, with what it looked like as a doubt.
 */
export function withWholeLists(blocks: readonly Block[]): Block[] {
  const whole: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    let end = at;
    while (blocks[end]?.kind === "list-item") end++;
    const items = blocks.slice(at, Math.max(end, at + 1));
    whole.push(...(mostlyKept(items) ? items.map(keptWithDoubt) : items));
    at += items.length;
  }
  return whole;
}

const mostlyKept = (items: readonly Block[]): boolean =>
  items.filter(({ decision }) => decision === "keep").length * 2 >= items.length;

function keptWithDoubt(item: Block): Block {
  if (item.kind !== "list-item" || item.decision !== "set-aside" || !BY_WORDS.has(item.reason)) return item;
  return {
    ...item,
    decision: "keep",
    rule: "list-whole",
    confidence: 0.7,
    because: "It looks like a page’s own, but stands in a list that the story keeps.",
  };
}

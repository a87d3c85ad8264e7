import type { NodeJson } from "@/lib/document/types";

/**
 * The levels at which a body's headings are drawn: none is skipped, since people who hear a page move by them.
 * The headline is level 1, so the first heading is a 2 whatever the editor chose.
 */
export function headingLevels(blocks: readonly NodeJson[]): ReadonlyMap<NodeJson, 2 | 3 | 4> {
  const levels = new Map<NodeJson, 2 | 3 | 4>();
  let deepest = 1;
  for (const block of blocks) {
    const inside = block?.type === "factbox" && Array.isArray(block.content) ? block.content : [block];
    for (const node of inside) {
      if (node?.type !== "heading") continue;
      const wished = node.attrs?.level;
      const level = wished === 4 && deepest >= 3 ? 4 : (wished === 3 || wished === 4) && deepest >= 2 ? 3 : 2;
      levels.set(node, level);
      deepest = level;
    }
  }
  return levels;
}

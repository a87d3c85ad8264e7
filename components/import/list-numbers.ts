import type { Block } from "@/lib/import/imported-story";
import { reshaped } from "@/lib/import/review/reshape";
import type { Standing } from "@/lib/import/review/standing";

/** Of each block, which point of a numbered list it will be; null for everything else. What is left out counts not. */
export function listNumbers(blocks: readonly Block[], standings: readonly Standing[]): (number | null)[] {
  // How many points there were so far, depth by depth; a shallower point ends the deeper lists.
  let counts: number[] = [];
  return blocks.map((block, index) => {
    if (standings[index]?.decision !== "keep") return null;
    const shaped = reshaped(block, standings[index].shape);
    if (shaped.kind !== "list-item") {
      counts = [];
      return null;
    }
    const depth = shaped.depth ?? 0;
    counts = Array.from({ length: depth + 1 }, (_, at) => counts[at] ?? 0);
    if (!shaped.ordered) {
      counts[depth] = 0;
      return null;
    }
    counts[depth] = (counts[depth] ?? 0) + 1;
    return counts[depth];
  });
}

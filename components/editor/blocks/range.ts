import type { Node } from "@tiptap/pm/model";
import type { Selection } from "@tiptap/pm/state";

/** Neighbouring blocks of one parent. */
export interface BlockRange {
  parent: Node;
  /** Depth of the parent; 0 is the story itself. */
  depth: number;
  /** Indexes in the parent, the last one excluded. */
  first: number;
  last: number;
  /** Positions before the first and after the last. */
  start: number;
  end: number;
  nodes: readonly Node[];
}

/** What holds blocks that can change places. A quote or a table moves as a whole. */
const CONTAINERS = new Set(["doc", "bulletList", "orderedList", "gallery", "factbox"]);

/** Parts that have their place. */
const FIXED = new Set(["caption", "factboxTitle"]);
export const isFixed = (node: Node): boolean => FIXED.has(node.type.name);

/**
 * The blocks that a selection touches, in the innermost place where blocks can change places: items of a list, photos of a
 * gallery, parts of a fact box, else blocks of the story. `outermost` asks for those alone.
 */
export function blocksOf({ $from, $to, to }: Selection, outermost = false): BlockRange | null {
  for (let depth = outermost ? 0 : $from.sharedDepth(to); depth >= 0; depth--) {
    const parent = $from.node(depth);
    if (!CONTAINERS.has(parent.type.name)) continue;
    const [first, last] = [$from.index(depth), $to.indexAfter(depth)];
    const nodes = parent.children.slice(first, last);
    if (nodes.length === 0 || nodes.some(isFixed)) continue;
    const start = $from.posAtIndex(first, depth);
    const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
    return { parent, depth, first, last, start, end: start + size, nodes };
  }
  return null;
}

const NAMES: Readonly<Record<string, string>> = {
  paragraph: "Paragraph",
  heading: "Heading",
  bulletList: "List",
  orderedList: "List",
  listItem: "List item",
  blockquote: "Quote",
  pullquote: "Pull quote",
  figure: "Photo",
  gallery: "Gallery",
  embed: "Embed",
  factbox: "Fact box",
  table: "Table",
  horizontalRule: "Rule",
  relatedLink: "Related story",
};

/** What people call these blocks. */
export const nameOf = (nodes: readonly Node[]): string =>
  nodes.length === 1 ? (NAMES[nodes[0]?.type.name ?? ""] ?? "Block") : `${nodes.length} blocks`;

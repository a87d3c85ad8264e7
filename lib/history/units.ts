import type { Node } from "@tiptap/pm/model";

/** The smallest part of a document that a comparison speaks of: a block of text, or a block that has attributes. */
export interface Unit {
  node: Node;
  /** Where the node begins, and the ends of its text. A picture has none. */
  position: number;
  from: number;
  to: number;
  /** As long as its content: a line break is one character. */
  text: string;
  /** Names it in every version: the nearest id and the place below it. Empty if there is no id. */
  name: string;
  within: readonly string[];
  /** Id of the outermost block. */
  blockId: string | null;
}

/** Every unit of a document in reading order. */
export function unitsOf(document: Node): Unit[] {
  const units: Unit[] = [];
  const below = new Map<string, number>();
  const visit = (parent: Node, start: number, context: Pick<Unit, "within" | "blockId"> & { id: string }) => {
    parent.forEach((node, offset) => {
      const position = start + offset;
      const id: string = node.attrs.id ?? context.id;
      const blockId = context.within.length === 0 ? (node.attrs.id ?? null) : context.blockId;
      if (node.isTextblock || node.isLeaf || hasAttributes(node)) {
        const kind = `${id}/${node.type.name}`;
        const place = below.get(kind) ?? 0;
        below.set(kind, place + 1);
        const end = node.isTextblock ? position + 1 + node.content.size : position + 1;
        units.push({
          node,
          position,
          from: node.isTextblock ? position + 1 : end,
          to: end,
          text: node.isTextblock ? textIn(node) : "",
          name: id === "" ? "" : `${kind}/${place}`,
          within: context.within,
          blockId,
        });
      }
      if (!node.isTextblock)
        visit(node, position + 1, { id, blockId, within: [...context.within, node.type.name] });
    });
  };
  visit(document, 0, { within: [], blockId: null, id: "" });
  return units;
}

const hasAttributes = (node: Node) => Object.keys(node.attrs).some((name) => name !== "id");

const textIn = (node: Node) =>
  node.textBetween(0, node.content.size, "", (leaf) => (leaf.type.name === "hardBreak" ? "\n" : "\uFFFC"));

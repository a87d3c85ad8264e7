import type { Node } from "@tiptap/pm/model";

/** The texts of text blocks that stand in a document and in none of the others. */
export function newTexts(document: Node, ...others: readonly Node[]): string[] {
  const known = new Set(others.flatMap(textsOf));
  return textsOf(document).filter((text) => text.trim() !== "" && !known.has(text));
}

function textsOf(document: Node): string[] {
  const texts: string[] = [];
  document.descendants((node) => {
    if (node.isTextblock) texts.push(node.textContent);
    return !node.isTextblock;
  });
  return texts;
}

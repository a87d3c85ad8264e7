import type { MarkJson, NodeJson } from "@/lib/document/types";

/** Notes for colleagues stand in the text and are never published. */
export const isUnpublished = (marks: readonly MarkJson[] | undefined): boolean =>
  Array.isArray(marks) && marks.some((mark) => mark?.type === "note");

/**
 * The words of a node that readers may see, in one line.
 *
 * Takes any depth and any JSON: it is what the renderer falls back to when a stored node is unknown or nested
 * beyond reason, so it walks without recursion and trusts no shape.
 */
export function publicText(node: NodeJson): string {
  const words: string[] = [];
  const open: NodeJson[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== "object" || next === null || isUnpublished(next.marks)) continue;
    if (typeof next.text === "string") words.push(next.text);
    if (next.type === "hardBreak") words.push(" ");
    if (!Array.isArray(next.content)) continue;
    // Blocks stand apart; runs of text inside one do not.
    if (words.length > 0 && next.type !== "text") words.push(" ");
    for (let index = next.content.length - 1; index >= 0; index--) {
      const child: NodeJson | undefined = next.content[index];
      if (child !== undefined) open.push(child);
    }
  }
  return words.join("").replace(/\s+/gu, " ").trim();
}

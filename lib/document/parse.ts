import { Node } from "@tiptap/pm/model";
import { Invalid } from "@/lib/errors";
import { isStorable } from "@/lib/format/clean-text";
import { schema } from "./schema";
import type { NodeJson } from "./types";

// Checked before anything recursive touches the document: a thousand nested lists pass ProseMirror's own check
// and overflow whatever renders them.
const MAX_DEPTH = 32;
/** Most nodes that a document may have, pieces of text and the document itself included. */
export const MAX_NODES = 20_000;
const MAX_TEXT = 2_000_000;

/**
 * Read a document from outside: a body from an editor, an import, a revision or the database.
 *
 * Unknown nodes, marks and attributes are refused, and so are values that their validators don't know.
 *
 * @throws Invalid when it is too deep, too large, or not a document of this schema.
 */
export function parseDocument(json: unknown): Node {
  requireMeasure(json);
  try {
    const node = Node.fromJSON(schema, json);
    node.check();
    if (node.type !== schema.topNodeType) throw new RangeError("not a whole document");
    return node;
  } catch (thrown) {
    throw Invalid.because("body", `The text has a part that Galley does not know (${sentence(thrown)}).`);
  }
}

/** The stored form of a document. */
export const toJson = (node: Node): NodeJson => node.toJSON() as NodeJson;

/** A document with nothing in it but a paragraph to write in. */
export const emptyDocument = (): NodeJson => ({ type: "doc", content: [{ type: "paragraph" }] });

/**
 * Refuse what is too deep or too large, without recursion.
 *
 * @throws Invalid naming the limit.
 */
function requireMeasure(json: unknown): void {
  let nodes = 0;
  let text = 0;
  const open: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== "object" || value === null)
      throw Invalid.because("body", "The text is not a document.");
    if (++nodes > MAX_NODES)
      throw Invalid.because("body", `The text has more than ${MAX_NODES} parts. Split the story.`);
    if (depth > MAX_DEPTH)
      throw Invalid.because("body", "Lists or quotes are nested too deeply. Flatten them.");
    if ("text" in value && typeof value.text === "string") {
      text += value.text.length;
      if (!isStorable(value.text))
        throw Invalid.because("body", "The text has a character that can't be kept.");
    }
    if (text > MAX_TEXT) throw Invalid.because("body", "The text is longer than 2 MB. Split the story.");
    if ("content" in value && Array.isArray(value.content)) {
      for (const child of value.content) open.push({ value: child, depth: depth + 1 });
    }
  }
}

const sentence = (thrown: unknown) =>
  (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200);

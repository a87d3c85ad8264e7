/** A mark as it is stored. Stored documents are checked on the way in, yet who draws one must stay total. */
export interface MarkJson {
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
}

/** A node as it is stored: ProseMirror's JSON. The whole body is one of type "doc". */
export interface NodeJson {
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
  content?: readonly NodeJson[];
  marks?: readonly MarkJson[];
  text?: string;
}

/** A ProseMirror step as it travels and is kept in the log. */
export interface StepJson {
  stepType: string;
  [name: string]: unknown;
}

/**
 * Version of the document's shape, kept with every article and commit.
 *
 * Raise it with a migration in `lib/document` whenever a stored document could not be read any more;
 * an editor that was loaded before is then asked to reload, and keeps its text.
 */
export const SCHEMA_VERSION = 1;

/** Where a caption's or a word's bare text is wanted from any stored node. */
export function textOf(node: NodeJson): string {
  if (node.text !== undefined) return node.text;
  if (node.type === "hardBreak") return "\n";
  return (node.content ?? []).map(textOf).join("");
}

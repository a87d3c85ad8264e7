import type { DOMOutputSpec } from "@tiptap/pm/model";

/** An element with what stands in the node or mark inside it. */
export const el = (tag: string, attrs: Record<string, string> = {}): DOMOutputSpec => [tag, attrs, 0];

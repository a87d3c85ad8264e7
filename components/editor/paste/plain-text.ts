import { Fragment, type Mark, type Node, type Schema, Slice } from "@tiptap/pm/model";

/**
 * Bare text as paragraphs: what stands between blank lines is one, and single line breaks in it stay. Text without
 * blank lines has a paragraph on each line, as word processors and chats copy it. No line goes.
 */
export function plainTextSlice(text: string, schema: Schema, marks: readonly Mark[]): Slice {
  const clean = text.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  const parts = /\n[ \t]*\n/.test(clean) ? clean.split(/\n(?:[ \t]*\n)+/) : clean.split("\n");
  const { paragraph } = schema.nodes;
  if (!paragraph || clean === "") return Slice.empty;
  const paragraphs = parts.map((part) => paragraph.create(null, linesOf(part, schema, marks)));
  return Slice.maxOpen(Fragment.from(paragraphs));
}

function linesOf(part: string, schema: Schema, marks: readonly Mark[]): Node[] {
  return part.split("\n").flatMap((line, index) => {
    const words = line === "" ? [] : [schema.text(line, marks)];
    const br = index === 0 ? undefined : schema.nodes.hardBreak?.create();
    return br ? [br, ...words] : words;
  });
}

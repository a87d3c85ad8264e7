import type { EditorState } from "@tiptap/pm/state";

/** Can there be a link at the caret? A credit is bare text. */
export function mayLink({ selection, schema }: EditorState): boolean {
  const { link } = schema.marks;
  return link !== undefined && selection.$from.parent.type.allowsMarkType(link);
}

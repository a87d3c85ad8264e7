import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { newBlockId } from "@/lib/document/block-id";
import type { Uploads } from "./uploads";

/** Put a figure after the block at `position`, with the caret in its caption. Answers the figure's id. */
export function insertFigure(editor: Editor, position: number): string {
  const { state, view } = editor;
  const id = newBlockId();
  const $position = state.doc.resolve(position);
  const after = $position.depth === 0 ? position : $position.after(1);
  const { figure, caption, credit } = state.schema.nodes;
  const made = figure?.create(
    { id },
    [caption?.create(), credit?.create()].filter((part) => part !== undefined),
  );
  if (!made) return id;
  const tr = state.tr.insert(after, made);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 2)).scrollIntoView());
  view.focus();
  return id;
}

/** Put pictures into the story, a figure each, in their order, and begin to upload them. */
export function insertPictures(
  editor: Editor,
  uploads: Uploads,
  files: readonly File[],
  position: number,
): void {
  for (const file of files.toReversed()) {
    const figureId = insertFigure(editor, position);
    uploads.start(figureId, file, ({ id }) => setPicture(editor, figureId, id));
  }
}

/**
 * Give a figure its picture. It may have moved or been drawn anew since the upload began, so it is found by its id;
 * caption, credit and description stay.
 */
export function setPicture(editor: Editor, figureId: string, pictureId: string): void {
  editor.commands.command(({ tr, state }) => {
    state.doc.descendants((node, position) => {
      if (node.attrs.id === figureId) tr.setNodeAttribute(position, "pictureId", pictureId);
      return !node.isTextblock;
    });
    return true;
  });
}

/** The ids of the figures that stand in the story. */
export function figureIds(story: Node): ReadonlySet<string> {
  const ids = new Set<string>();
  story.descendants((node) => {
    if (node.type.name === "figure" && node.attrs.id) ids.add(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}

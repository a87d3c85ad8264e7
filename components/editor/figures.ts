import type { Editor } from "@tiptap/core";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { newBlockId } from "@/lib/document/block-id";
import { announce } from "./blocks/announce";
import { makeFigure } from "./blocks/make";
import { placeFor } from "./blocks/place";
import type { Uploads } from "./uploads";

/**
 * Put a figure where the caret would have it, in place of an empty paragraph, else after the block at `position`. The caret
 * goes into its caption. Answers the figure's id.
 */
export function insertFigure(editor: Editor, position: number): string {
  return insertFigures(editor, position, 1)[0] ?? "";
}

/** Put pictures into the story, a figure each, in their order, and begin to upload them. */
export function insertPictures(
  editor: Editor,
  uploads: Uploads,
  files: readonly File[],
  position: number,
): void {
  const ids = insertFigures(editor, position, files.length);
  for (const [index, file] of files.entries()) {
    const figureId = ids[index];
    if (figureId) uploads.start(figureId, file, ({ id }) => setPicture(editor, figureId, id));
  }
}

/** One act, so that one undo takes all of them back. */
function insertFigures(editor: Editor, position: number, count: number): string[] {
  const { state, view } = editor;
  const ids = Array.from({ length: count }, newBlockId);
  if (count === 0) return ids;
  const $position = state.doc.resolve(position);
  const { from, to } = galleryPlace($position) ?? placeFor($position);
  const figures = ids.map((id) => makeFigure(state.schema, { id }));
  const tr = state.tr.replaceWith(from, to, figures);
  tr.setSelection(TextSelection.create(tr.doc, from + 2));
  if (count > 1) announce(tr, `${count} photos added`);
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return ids;
}

/** Inside a gallery: after the photo there, or as the last before its caption. */
function galleryPlace($position: ResolvedPos): { from: number; to: number } | null {
  if ($position.depth === 0 || $position.node(1).type.name !== "gallery") return null;
  const gallery = $position.node(1);
  const photo = Math.min($position.indexAfter(1), gallery.childCount - 1);
  const at = $position.posAtIndex(photo, 1);
  return { from: at, to: at };
}

/**
 * Give a figure its picture. It may have moved or been drawn anew since the upload began, so it is found by its id;
 * caption, credit and description stay. A point to look at was of the picture that was there, and goes with it.
 */
export function setPicture(editor: Editor, figureId: string, pictureId: string): void {
  editor.commands.command(({ tr, state }) => {
    state.doc.descendants((node, position) => {
      if (node.attrs.id === figureId) {
        tr.setNodeAttribute(position, "pictureId", pictureId);
        if (node.attrs.focal) tr.setNodeAttribute(position, "focal", null);
      }
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

import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type Command, NodeSelection, Selection } from "@tiptap/pm/state";

/**
 * Where a new block goes: in place of the empty paragraph that the caret is in, else below the block of the whole
 * story that the caret is in.
 */
export function placeFor($caret: ResolvedPos): { from: number; to: number } {
  if ($caret.depth === 0) return { from: $caret.pos, to: $caret.pos };
  const after = $caret.after(1);
  const makesRoom =
    $caret.depth === 1 && $caret.parent.type.name === "paragraph" && $caret.parent.content.size === 0;
  return { from: makesRoom ? $caret.before(1) : after, to: after };
}

/** Put a block into the story, and the caret into the first words it can have; a block without any is selected. */
export const insertBlock =
  (block: Node): Command =>
  (state, dispatch) => {
    const { from, to } = placeFor(state.selection.$to);
    if (!state.doc.canReplaceWith(state.doc.resolve(from).index(), state.doc.resolve(to).index(), block.type))
      return false;
    const tr = state.tr.replaceWith(from, to, block);
    const words = Selection.findFrom(tr.doc.resolve(from), 1, true);
    const inside = words !== null && words.from < from + block.nodeSize;
    tr.setSelection(inside ? words : NodeSelection.create(tr.doc, from));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

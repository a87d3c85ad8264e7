import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { type Command, NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";

// What Enter, Backspace and Delete do at the edges of blocks that have parts: no key leads into a trap, and none takes
// a part away.

/** Parts of one line that belong to a block. */
const PARTS = new Set(["caption", "credit", "attribution", "factboxTitle"]);
/** Blocks whose parts can't be joined with what stands outside. */
const WITH_PARTS = new Set(["figure", "gallery", "pullquote", "embed", "factbox"]);

/** Begin a paragraph below the whole block that the caret is in, from wherever in it. */
export const leaveDownwards: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const after = $to.depth === 0 ? $to.pos : $to.after(1);
  const tr = state.tr.insert(after, state.schema.node("paragraph"));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Enter where it goes on to the next part or out of the block. */
export const enterInBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  const atEnd = empty && $from.parentOffset === parent.content.size;
  const owner = $from.depth > 0 ? $from.node(-1) : null;
  if (!owner) return false;
  const inGallery = $from.depth > 2 && $from.node(-2).type.name === "gallery";
  if (parent.type.name === "credit" && inGallery) return moveTo($from.after(-1))(state, dispatch);
  if (owner.type.name === "pullquote" && parent.type.name === "paragraph") {
    const isLast = $from.index(-1) === owner.childCount - 2;
    return atEnd && isLast ? moveTo($from.after())(state, dispatch) : false;
  }
  // An empty last line of the box is its end.
  const endsBox = owner.type.name === "factbox" && $from.indexAfter(-1) === owner.childCount;
  if (!endsBox || parent.type.name === "factboxTitle" || parent.content.size > 0) return false;
  if (owner.childCount === 2) return leaveDownwards(state, dispatch);
  const tr = state.tr.delete($from.before(), $from.after());
  const after = tr.mapping.map($from.after(-1));
  tr.insert(after, state.schema.node("paragraph"));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Put the caret into the next words from a position on. */
const moveTo =
  (position: number): Command =>
  (state, dispatch) => {
    const next = Selection.findFrom(state.doc.resolve(position), 1, true);
    if (next) dispatch?.(state.tr.setSelection(next).scrollIntoView());
    return next !== null;
  };

/**
 * Backspace at the start of a part: back to the part before. In an empty caption the photo is selected, and one more takes
 * it away. At the very start of a box: one without words becomes a paragraph, in an empty first line the box is selected.
 */
export const backspaceInBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const owned = ownedBlock($from);
  if (!empty || !owned || $from.parentOffset > 0) return false;
  const { owner, depth } = owned;
  const line = $from.parent;
  const start = $from.start(depth);
  const isFigures = line.type.name === "caption" && $from.node(-1).type.name === "figure";
  if (isFigures && line.content.size === 0) return selectBlock($from.before(-1))(state, dispatch);
  const before = Selection.findFrom(state.doc.resolve($from.before()), -1, true);
  if (before && before.from >= start) {
    const follows = $from.depth === depth + 1 && owner.type.name === "factbox" && $from.index(depth) === 1;
    if (!follows && !PARTS.has(line.type.name)) return false;
    const tr = state.tr.setSelection(before);
    if (follows && line.content.size === 0 && owner.childCount > 2) tr.delete($from.before(), $from.after());
    dispatch?.(tr.scrollIntoView());
    return true;
  }
  if (isBare(owner)) {
    const tr = state.tr.replaceWith(start - 1, start - 1 + owner.nodeSize, state.schema.node("paragraph"));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, start)).scrollIntoView());
    return true;
  }
  return line.content.size > 0 || selectBlock(start - 1)(state, dispatch);
};

const selectBlock =
  (at: number): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, at)));
    return true;
  };

/** Delete at the end of a part: never the next part, nor the end of the block. */
export const deleteInBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const owned = ownedBlock($from);
  if (!empty || !owned || $from.parentOffset < $from.parent.content.size) return false;
  const end = $from.end(owned.depth);
  const next = Selection.findFrom(state.doc.resolve($from.after()), 1, true);
  if (!next || next.from > end) return true;
  const meetsPart = PARTS.has($from.parent.type.name) || PARTS.has(next.$from.parent.type.name);
  if (meetsPart) dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return meetsPart;
};

/** The innermost block with parts around the caret. */
function ownedBlock($caret: ResolvedPos): { owner: Node; depth: number } | null {
  for (let depth = $caret.depth - 1; depth > 0; depth--) {
    const owner = $caret.node(depth);
    if (!WITH_PARTS.has(owner.type.name)) continue;
    // The first photo of a gallery begins where the gallery begins, and its words go on into the gallery's.
    const outer = $caret.node(depth - 1);
    return outer.type.name === "gallery" ? { owner: outer, depth: depth - 1 } : { owner, depth };
  }
  return null;
}

/** Is it a box that nobody has put anything into? A photo may be on its way, so it is never that. */
const isBare = ({ type, attrs, textContent }: Node): boolean =>
  !["figure", "gallery"].includes(type.name) && textContent === "" && !attrs.url;

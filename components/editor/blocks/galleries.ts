import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection } from "@tiptap/pm/state";
import { ReplaceAroundStep } from "@tiptap/pm/transform";
import { announce } from "./announce";
import { blocksOf } from "./range";

/** Put the photos that stand together around the selection into one gallery. Each keeps its words. */
export const makeGallery: Command = (state, dispatch) => {
  const run = figuresAround(state);
  if (!run) return false;
  const { gallery } = state.schema.nodes;
  // Not whole by itself: the step puts the figures into it.
  const around = gallery?.create(null, state.schema.node("caption"));
  if (!around) return false;
  const { start, end, count } = run;
  const step = new ReplaceAroundStep(start, end, start, end, new Slice(Fragment.from(around), 0, 0), 1);
  const words = `Gallery of ${count} ${count === 1 ? "photo" : "photos"} made`;
  dispatch?.(announce(state.tr.step(step), words).scrollIntoView());
  return true;
};

/** Figures of the story without anything between them, some of which are selected. */
function figuresAround(state: EditorState): { start: number; end: number; count: number } | null {
  const range = blocksOf(state.selection, true);
  if (!range?.nodes.every(isFigure)) return null;
  let { first, last, start, end } = range;
  for (
    let node = state.doc.maybeChild(first - 1);
    node && isFigure(node);
    node = state.doc.maybeChild(first - 1)
  ) {
    first--;
    start -= node.nodeSize;
  }
  for (let node = state.doc.maybeChild(last); node && isFigure(node); node = state.doc.maybeChild(last)) {
    last++;
    end += node.nodeSize;
  }
  return { start, end, count: last - first };
}

const isFigure = (node: Node) => node.type.name === "figure";

/** Take the gallery around the selection apart: its photos stand by themselves, its caption becomes a paragraph. */
export const takeApart: Command = (state, dispatch) => {
  const found = galleryAround(state);
  if (!found) return false;
  const { node, pos } = found;
  const caption = node.lastChild;
  if (!caption) return false;
  const words = caption.content.size > 0 ? [state.schema.node("paragraph", null, caption.content)] : [];
  const end = pos + node.nodeSize;
  const slice = new Slice(Fragment.from(words), 0, 0);
  const step = new ReplaceAroundStep(pos, end, pos + 1, end - 1 - caption.nodeSize, slice, 0);
  dispatch?.(announce(state.tr.step(step), "Gallery taken apart").scrollIntoView());
  return true;
};

/** The gallery that the selection is in, or that is selected. */
export function galleryAround({ selection }: EditorState): { node: Node; pos: number } | null {
  if (selection instanceof NodeSelection && selection.node.type.name === "gallery")
    return { node: selection.node, pos: selection.from };
  const { $from } = selection;
  if ($from.depth === 0 || $from.node(1).type.name !== "gallery") return null;
  return { node: $from.node(1), pos: $from.before(1) };
}

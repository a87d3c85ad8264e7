import { Fragment, Slice } from "@tiptap/pm/model";
import type { Command, EditorState } from "@tiptap/pm/state";
import { ReplaceAroundStep, StepMap } from "@tiptap/pm/transform";
import { caretsOf } from "@/components/editor/live/carets";
import { announce } from "./announce";
import { type BlockRange, blocksOf, isFixed, nameOf } from "./range";

/**
 * Let the selected blocks change places with their neighbour above (-1) or below (1).
 *
 * One of the two is taken out and put in on the other side, in one step around the other, which keeps what a colleague
 * is writing in it at the same moment. That is the selected blocks, unless a colleague's caret is in the neighbour alone.
 * At the edge nothing changes, which is said. `outermost` moves blocks of the story alone, not the item of a list that
 * the caret is in.
 */
export const moveBlock =
  (direction: -1 | 1, outermost = false): Command =>
  (state, dispatch) => {
    const range = blocksOf(state.selection, outermost);
    if (!range) return false;
    const { parent, first, last, start, end, nodes } = range;
    const neighbour = parent.maybeChild(direction === -1 ? first - 1 : last);
    const name = nameOf(nodes);
    if (!neighbour || isFixed(neighbour)) {
      const edge = direction === -1 ? "first" : "last";
      dispatch?.(announce(state.tr, `${name} ${nodes.length === 1 ? "is" : "are"} the ${edge} already`));
      return true;
    }
    const size = neighbour.nodeSize;
    const own = { start, end, nodes };
    const other =
      direction === -1
        ? { start: start - size, end: start, nodes: [neighbour] }
        : { start: end, end: end + size, nodes: [neighbour] };
    const { tr } = state;
    if (isWrittenIn(state, other) && !isWrittenIn(state, own)) {
      tr.step(around(other, own));
      // What was taken out took the selection along.
      tr.setSelection(state.selection.map(tr.doc, StepMap.offset(direction * size)));
    } else tr.step(around(own, other));
    const movable = parent.children.filter((node) => !isFixed(node)).length;
    const place = first + direction + (parent.firstChild && isFixed(parent.firstChild) ? 0 : 1);
    const words = `${name} moved ${direction === -1 ? "up" : "down"}, ${place} of ${movable}`;
    dispatch?.(announce(tr, words).scrollIntoView());
    return true;
  };

type Blocks = Pick<BlockRange, "start" | "end" | "nodes">;

/** Is a colleague's caret in there? */
const isWrittenIn = (state: EditorState, { start, end }: Blocks): boolean =>
  caretsOf(state).some(({ head }) => head > start && head < end);

/** Let some blocks stay, and their neighbours go from one side of them to the other. */
function around(staying: Blocks, going: Blocks): ReplaceAroundStep {
  const { start, end } = staying;
  const slice = new Slice(Fragment.from(going.nodes), 0, 0);
  return going.start < start
    ? new ReplaceAroundStep(going.start, end, start, end, slice, 0)
    : new ReplaceAroundStep(start, going.end, start, end, slice, slice.size);
}

/** Put the selected blocks in once more, below. Ids are for one: the second gets new ones by itself. */
export const duplicateBlock =
  (outermost = false): Command =>
  (state, dispatch) => {
    const range = blocksOf(state.selection, outermost);
    if (!range) return false;
    const tr = state.tr.insert(range.end, range.nodes.slice());
    dispatch?.(announce(tr, `${nameOf(range.nodes)} duplicated`).scrollIntoView());
    return true;
  };

/** Take the selected blocks out of the story. Where nothing else is left, an empty paragraph is. */
export const deleteBlock =
  (outermost = false): Command =>
  (state, dispatch) => {
    const range = blocksOf(state.selection, outermost);
    if (!range) return false;
    const { tr } = state;
    const isAll = range.nodes.length === range.parent.childCount;
    if (isAll && range.depth === 0) tr.replaceWith(range.start, range.end, state.schema.node("paragraph"));
    else tr.deleteRange(range.start, range.end);
    dispatch?.(announce(tr, `${nameOf(range.nodes)} deleted`).scrollIntoView());
    return true;
  };

import { Fragment, Slice } from "@tiptap/pm/model";
import type { Command } from "@tiptap/pm/state";
import { ReplaceAroundStep } from "@tiptap/pm/transform";
import { announce } from "./announce";
import { blocksOf, isFixed, nameOf } from "./range";

/**
 * Let the selected blocks change places with their neighbour above (-1) or below (1).
 *
 * The neighbour is taken out and put in on the other side, in one step around the blocks: they keep their caret, their
 * ids, and what a colleague is writing in them at the same moment. At the edge nothing changes, which is said.
 * `outermost` moves blocks of the story alone, not the item of a list that the caret is in.
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
    const slice = new Slice(Fragment.from(neighbour), 0, 0);
    const step =
      direction === -1
        ? new ReplaceAroundStep(start - size, end, start, end, slice, 0)
        : new ReplaceAroundStep(start, end + size, start, end, slice, size);
    const movable = parent.children.filter((node) => !isFixed(node)).length;
    const place = first + direction + (parent.firstChild && isFixed(parent.firstChild) ? 0 : 1);
    const words = `${name} moved ${direction === -1 ? "up" : "down"}, ${place} of ${movable}`;
    dispatch?.(announce(state.tr.step(step), words).scrollIntoView());
    return true;
  };

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

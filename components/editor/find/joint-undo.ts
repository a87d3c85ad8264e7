import { type Editor, Extension } from "@tiptap/core";
import { closeHistory, isHistoryTransaction, redo, undo, undoDepth } from "@tiptap/pm/history";

/** A change of fields, and perhaps of the story, that one undo takes back. */
interface Joint {
  /** How many steps of the story's history there were behind it. */
  depth: number;
  withStory: boolean;
  undone: boolean;
  undo: () => void;
  redo: () => void;
}

declare module "@tiptap/core" {
  interface Storage {
    jointUndo: { joints: Joint[] };
  }
}

/**
 * The story's history knows nothing of fields. What changes both is noted here with its place in that history, and
 * undo and redo take the fields along when they come by.
 *
 * Its commands have the names of the history's own and come after it, so that every key and button uses these.
 */
export const JointUndo = Extension.create<object, { joints: Joint[] }>({
  name: "jointUndo",
  priority: 50,
  addStorage: () => ({ joints: [] }),
  onTransaction({ transaction }) {
    // Who goes on writing after an undo can't redo.
    const writes = transaction.docChanged && transaction.getMeta("addToHistory") !== false;
    if (!writes || isHistoryTransaction(transaction) || transaction.getMeta("appendedTransaction")) return;
    this.storage.joints = this.storage.joints.filter(({ undone }) => !undone);
  },
  addCommands() {
    const { storage } = this;
    return {
      undo:
        () =>
        ({ state, dispatch, tr }) => {
          const joint = storage.joints.findLast(({ undone }) => !undone);
          const isNext = joint !== undefined && joint.depth === undoDepth(state);
          if ((!isNext || joint.withStory) && !undo(state, dispatch)) return false;
          if (!isNext || !dispatch) return true;
          joint.undo();
          joint.undone = true;
          closeHistory(tr);
          return true;
        },
      redo:
        () =>
        ({ state, dispatch, tr }) => {
          const joint = storage.joints.find(({ undone }) => undone);
          const isNext = joint && joint.depth === undoDepth(state) + (joint.withStory ? 1 : 0);
          if ((!isNext || joint.withStory) && !redo(state, dispatch)) return false;
          if (!isNext || !dispatch) return true;
          joint.redo();
          joint.undone = false;
          closeHistory(tr);
          return true;
        },
    };
  },
});

/**
 * Change the story (or not) and fields as one step of the history. `story` puts its steps into a transaction and says
 * whether it did.
 */
export function changeJointly(
  editor: Editor,
  change: { story: (tr: Editor["state"]["tr"]) => boolean; undo: () => void; redo: () => void },
): void {
  const tr = closeHistory(editor.state.tr);
  const withStory = change.story(tr);
  editor.view.dispatch(tr);
  const depth = undoDepth(editor.state);
  change.redo();
  const { joints } = editor.storage.jointUndo;
  const kept = joints.filter(({ undone }) => !undone);
  editor.storage.jointUndo.joints = [
    ...kept,
    { depth, withStory, undone: false, undo: change.undo, redo: change.redo },
  ];
  refresh(editor);
}

/** Ends the step, so that what is typed next is another, and lets the toolbar see what can be undone. */
const refresh = (editor: Editor) => editor.view.dispatch(closeHistory(editor.state.tr));

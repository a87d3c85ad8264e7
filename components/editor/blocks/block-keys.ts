import { Extension } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { backspaceInBlock, deleteInBlock, enterInBlock, leaveDownwards } from "./leave";
import { moveBlock } from "./move-block";
import { nextCell, previousCell } from "./tables";

/** The keys inside blocks, and those that move them. They come before the keys of the text. */
export const BlockKeys = Extension.create({
  name: "blockKeys",
  priority: 1_100,
  addKeyboardShortcuts() {
    const { editor } = this;
    const does = (command: Command) => () => command(editor.state, editor.view.dispatch, editor.view);
    return {
      Enter: does(enterInBlock),
      Backspace: does(backspaceInBlock),
      Delete: does(deleteInBlock),
      Tab: does(nextCell),
      "Shift-Tab": does(previousCell),
      "Mod-Enter": () => editor.state.selection.$to.depth !== 1 && does(leaveDownwards)(),
      "Alt-Shift-ArrowUp": does(moveBlock(-1)),
      "Alt-Shift-ArrowDown": does(moveBlock(1)),
    };
  },
});

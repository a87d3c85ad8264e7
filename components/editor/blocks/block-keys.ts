import { type Editor, Extension } from "@tiptap/core";
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
      "Alt-F10": () => toTools(editor),
      "Alt-Shift-ArrowUp": does(moveBlock(-1)),
      "Alt-Shift-ArrowDown": does(moveBlock(1)),
    };
  },
});

/** Into the tools of the selection if there are any, else into the toolbar. */
function toTools(editor: Editor): boolean {
  const canvas = editor.view.dom.closest(".editor-canvas");
  const tools = [".editor-bubble", ".editor-toolbar"].map((bar) =>
    canvas?.querySelector<HTMLElement>(`${bar} .editor-tool[tabindex="0"]`),
  );
  tools.find((tool) => tool)?.focus();
  return true;
}

import { type Editor, Extension } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { isMac } from "@/components/editor/desk-keys";
import { backspaceInBlock, deleteInBlock, enterInBlock, leaveDownwards } from "./leave";
import { moveBlock } from "./move-block";
import { nextCell, previousCell } from "./tables";

/** A key by itself and with what takes a word or a line: at an edge they are all one. */
function alone(key: "Backspace" | "Delete", act: () => boolean) {
  const names = [
    key,
    `Mod-${key}`,
    ...(isMac() ? [`Alt-${key}`] : []),
    ...(key === "Backspace" ? [`Shift-${key}`] : []),
  ];
  return Object.fromEntries(names.map((name) => [name, act]));
}

/** The keys inside blocks, and those that move them. They come before the keys of the text. */
export const BlockKeys = Extension.create({
  name: "blockKeys",
  priority: 1_100,
  addKeyboardShortcuts() {
    const { editor } = this;
    const does = (command: Command) => () => command(editor.state, editor.view.dispatch, editor.view);
    return {
      Enter: does(enterInBlock),
      ...alone("Backspace", does(backspaceInBlock)),
      ...alone("Delete", does(deleteInBlock)),
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

import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { isMac, undoKey } from "./desk-keys";

/**
 * Undo and redo are the story's own, and never the browser's.
 *
 * A key that found nothing left to do was passed on: Mod-Shift-Z, where there was nothing to redo, to Mod-Z. And the
 * browser has one undo for the whole page: asked in another field it would take words out of the story.
 */
export const UndoKeys = Extension.create({
  name: "undoKeys",
  // Before the history's own keys.
  priority: 1_000,
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handleKeyDown(_view, event) {
            const act = undoKey(event, isMac());
            if (act) editor.commands[act]();
            return act !== null;
          },
        },
        view(view) {
          // The browser asks at the place of its own last step, which may be another field.
          const asked = (event: InputEvent) => {
            const act = undoMeant(event);
            if (!act || (event.target !== view.dom && !view.hasFocus())) return;
            event.preventDefault();
            if (view.hasFocus()) editor.commands[act]();
          };
          document.addEventListener("beforeinput", asked, true);
          return { destroy: () => document.removeEventListener("beforeinput", asked, true) };
        },
      }),
    ];
  },
});

/** What a menu of the browser's or a gesture asks for. */
export function undoMeant({ inputType }: InputEvent): "undo" | "redo" | null {
  if (inputType === "historyUndo") return "undo";
  return inputType === "historyRedo" ? "redo" : null;
}

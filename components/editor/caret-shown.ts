import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * A story that has the focus has a caret. A browser finds no place for one where the first block is a photo, whose
 * picture takes no text: who came by Tab would type into nothing.
 */
export const CaretShown = Extension.create({
  name: "caretShown",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          focus(view) {
            // The browser sets its selection after this.
            setTimeout(() => showCaret(view));
            return false;
          },
        },
      },
    }),
  ],
});

function showCaret(view: EditorView): void {
  if (view.isDestroyed || !view.hasFocus()) return;
  const place = view.dom.ownerDocument.getSelection()?.anchorNode ?? null;
  if (!view.dom.contains(place)) view.focus();
}

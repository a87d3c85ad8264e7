import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** The caret that is seen is the one that keys act at. Browsers tell of theirs late, and sometimes have none. */
export const CaretInStep = Extension.create({
  name: "caretInStep",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          focus(view) {
            // The browser sets its selection after this.
            setTimeout(() => showCaret(view));
            return false;
          },
          keydown(view, event) {
            if (!event.isComposing) hearOfCaret(view);
            return false;
          },
        },
      },
    }),
  ],
});

/** There is no place for a caret where the first block is a photo: who came by Tab would type into nothing. */
function showCaret(view: EditorView): void {
  if (view.isDestroyed || !view.hasFocus()) return;
  const place = view.dom.ownerDocument.getSelection()?.anchorNode ?? null;
  if (!view.dom.contains(place)) view.focus();
}

/**
 * The browser moves its caret at once and tells of it some milliseconds later. On a busy page Enter would split the
 * paragraph where the caret had been before End, and a colleague's words that arrive just then would put it back. It is
 * told here, and nothing happens where it is known.
 */
export function hearOfCaret(view: EditorView): void {
  view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}

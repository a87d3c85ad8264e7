import { Extension, resolveFocusPosition } from "@tiptap/core";

/**
 * Gives the story the focus, and takes it, in the moment it is asked to.
 *
 * TipTap waits for the next frame. On a busy page that is several keys later: what was typed after Enter in the
 * standfirst stayed there, and Mod-A twice in the headline replaced the headline. These commands have the names of its
 * own and come after them.
 */
export const FocusAtOnce = Extension.create({
  name: "focusAtOnce",
  priority: 50,
  addCommands: () => ({
    focus:
      (position = null) =>
      ({ view, tr, dispatch }) => {
        const isThere = view.hasFocus() && position === null;
        if (!dispatch || isThere || position === false) return true;
        const selection = resolveFocusPosition(tr.doc, position);
        if (selection) tr.setSelection(selection);
        tr.scrollIntoView();
        view.focus();
        return true;
      },
    blur:
      () =>
      ({ view, dispatch }) => {
        if (!dispatch) return true;
        view.dom.blur();
        // Safari goes on drawing the caret otherwise.
        view.dom.ownerDocument.getSelection()?.removeAllRanges();
        return true;
      },
  }),
});

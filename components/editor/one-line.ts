import { Extension } from "@tiptap/core";
import { type EditorState, Plugin } from "@tiptap/pm/state";

/** Text blocks that belong to a figure, a quote or a box: a second paragraph in one would tear that apart. */
const ONE_LINE = new Set(["caption", "credit", "attribution", "factboxTitle"]);

/** Is the whole selection inside one of them? */
export function inOneLine({ selection }: EditorState): boolean {
  const { $from, $to } = selection;
  return ONE_LINE.has($from.parent.type.name) && $from.sameParent($to);
}

/** What is pasted into a caption or credit comes in as one line of text; the figure stays whole. */
export const OneLinePaste = Extension.create({
  name: "oneLinePaste",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, _event, slice) {
          if (!inOneLine(view.state)) return false;
          const text = slice.content.textBetween(0, slice.content.size, " ", " ").replace(/\s+/gu, " ");
          view.dispatch(view.state.tr.insertText(text).scrollIntoView().setMeta("paste", true));
          return true;
        },
      },
    }),
  ],
});

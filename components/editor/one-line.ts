import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { creditAtEnd } from "@/lib/import/text/captions/credit";

/** Text blocks that belong to a figure, a quote or a box: a second paragraph in one would tear that apart. */
const ONE_LINE = new Set(["caption", "credit", "attribution", "factboxTitle"]);

/** Is the whole selection inside one of them? */
export function inOneLine({ selection }: EditorState): boolean {
  const { $from, $to } = selection;
  return ONE_LINE.has($from.parent.type.name) && $from.sameParent($to);
}

/**
 * What is pasted into a caption or credit comes in as one line of text; the figure stays whole. A caption that ends in
 * its credit, "(Getty Images)", gives that to the credit, if there is none yet.
 */
export const OneLinePaste = Extension.create<{ say: (words: string) => void }>({
  name: "oneLinePaste",
  addOptions: () => ({ say: () => {} }),
  addProseMirrorPlugins() {
    const { say } = this.options;
    return [
      new Plugin({
        props: {
          handlePaste(view, _event, slice) {
            const { state } = view;
            if (!inOneLine(state)) return false;
            const text = slice.content.textBetween(0, slice.content.size, " ", " ").replace(/\s+/gu, " ");
            const parted = withCredit(state, text);
            const tr = parted?.tr ?? state.tr.insertText(text);
            view.dispatch(closeHistory(tr).scrollIntoView().setMeta("paste", true));
            if (parted) say(`Credit found: ${parted.credit}`);
            return true;
          },
        },
      }),
    ];
  },
});

/** The pasted caption and its credit in their places, where there is a credit to see and room for it. */
function withCredit(state: EditorState, text: string): { tr: Transaction; credit: string } | null {
  const { $from, $to } = state.selection;
  const caption = $to.parent;
  const credit = $to.node(-1).maybeChild($to.index(-1) + 1);
  if (caption.type.name !== "caption" || credit?.type.name !== "credit" || credit.content.size > 0)
    return null;
  if ($to.parentOffset < caption.content.size) return null;
  const parted = creditAtEnd(text.trim());
  // A bare name in brackets may as well be somebody who is shown.
  if (parted?.strength !== "strong") return null;
  // After the caption closes, the credit opens: the later place first, so that the earlier one stays where it is.
  const tr = state.tr
    .insertText(parted.credit, $to.after() + 1)
    .insertText(parted.caption, $from.pos, $to.pos);
  return { tr, credit: parted.credit };
}

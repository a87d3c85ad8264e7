import type { Command } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";
import { announce } from "./announce";
import { makePullquote } from "./make";

/** Repeat the selected words as a pull quote below their block. The caret goes where it is said who said them. */
export const quoteSelection: Command = (state, dispatch) => {
  const { $from, $to, from, to, empty } = state.selection;
  const words = state.doc.textBetween(from, to, "\n", " ").trim();
  if (empty || words === "" || $from.depth === 0 || !$from.sameParent($to)) return false;
  const { schema } = state;
  const said = [schema.node("paragraph", null, [schema.text(words)])];
  const quote = makePullquote(schema, said);
  const after = $to.after(1);
  const tr = state.tr.insert(after, quote);
  // Behind the quoted paragraphs and the opening of the attribution.
  tr.setSelection(TextSelection.create(tr.doc, after + quote.nodeSize - 2));
  dispatch?.(announce(tr, "Pull quote made. Say who said it").scrollIntoView());
  return true;
};

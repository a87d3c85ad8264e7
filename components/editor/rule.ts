import type { EditorState, Transaction } from "@tiptap/pm/state";
import { TextSelection } from "@tiptap/pm/state";

/** Put a rule after the block with the caret, and the caret into what follows it: typing goes on below the rule. */
export function insertRule(state: EditorState, tr: Transaction): boolean {
  const { horizontalRule, paragraph } = state.schema.nodes;
  if (!horizontalRule || !paragraph) return false;
  const { $to } = tr.selection;
  const empty = $to.depth === 1 && $to.parent.content.size === 0;
  const after = $to.depth === 0 ? $to.pos : $to.after(1);
  // An empty paragraph makes room instead of staying above the rule.
  if (empty) tr.replaceWith($to.before(1), after, horizontalRule.create());
  else tr.insert(after, horizontalRule.create());
  const below = (empty ? $to.before(1) : after) + 1;
  if (!tr.doc.nodeAt(below)?.isTextblock) tr.insert(below, paragraph.create());
  tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView();
  return true;
}

import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { mayLink } from "@/components/editor/may-link";
import { safeHref } from "@/lib/document/href";
import { cleanAddress } from "@/lib/format/clean-address";

/** An address that is pasted over selected words links them. Answers whether it did. */
export function linkSelection(editor: Editor, pasted: string): boolean {
  const { selection } = editor.state;
  const address = pasted.trim();
  if (selection.empty || !(selection instanceof TextSelection) || !/^https?:\/\/\S+$/i.test(address))
    return false;
  const href = safeHref(cleanAddress(address));
  // Over several paragraphs, or over an address, it replaces.
  const selected = editor.state.doc.textBetween(selection.from, selection.to, "\n");
  const isOne = selection.$from.sameParent(selection.$to) && !/^https?:\/\//i.test(selected);
  if (href === null || !isOne || !mayLink(editor.state)) return false;
  return editor.chain().setMark("link", { href }).setTextSelection(selection.to).run();
}

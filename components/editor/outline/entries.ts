import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

/** A heading or picture of the story, as the outline shows it. */
export interface Entry {
  kind: "heading" | "figure";
  /** 2 to 4; pictures stand below the heading they follow. */
  level: number;
  text: string;
}

/** The outline of a story with the position of each of its entries. */
export function entriesOf(story: Node): (Entry & { position: number })[] {
  const entries: (Entry & { position: number })[] = [];
  let figures = 0;
  story.descendants((node, position) => {
    if (node.type.name === "heading") {
      entries.push({
        kind: "heading",
        level: node.attrs.level,
        text: node.textContent,
        position: position + 1,
      });
    }
    if (node.type.name !== "figure") return !node.isTextblock;
    figures += 1;
    const caption = node.firstChild?.textContent.trim() ?? "";
    entries.push({
      kind: "figure",
      level: 2,
      text: caption === "" ? `Photo ${figures}` : caption,
      position: position + 2,
    });
    return false;
  });
  return entries;
}

/** Put the caret into an entry. The story may have changed since the outline was drawn, so it is found by its place in order. */
export function goToEntry(editor: Editor, index: number): void {
  const entry = entriesOf(editor.state.doc)[index];
  if (!entry) return;
  editor.commands.setTextSelection(entry.position);
  const { node } = editor.view.domAtPos(entry.position);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
  if (editor.isEditable) editor.commands.focus(null, { scrollIntoView: false });
}

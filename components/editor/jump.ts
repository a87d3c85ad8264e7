import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

/**
 * Put the caret where an issue is to be fixed: a field by its name, or in the story "figure.2.alt", "embed.1",
 * "block.<id>", and "text.3.10.2" for two characters of the fourth text block.
 */
export function jumpTo(editor: Editor, field: string): void {
  const [place, number, part] = field.split(".");
  if (place === "figure") jumpToFigure(editor, Number(number), part ?? "");
  else if (place === "text") jumpToText(editor, field.split(".").slice(1).map(Number));
  else if (place === "embed") select(editor, nthOf(editor, "embed", Number(number)));
  else if (place === "block") select(editor, blockWith(editor, number ?? ""));
  else if (place === "body") editor.commands.focus("start");
  else {
    const box =
      document.getElementById(`article-${field}`) ?? document.querySelector<HTMLElement>(`[name="${field}"]`);
    box?.focus();
    box?.scrollIntoView({ block: "center" });
  }
}

function jumpToFigure(editor: Editor, number: number, part: string): void {
  let seen = 0;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== "figure") return !node.isTextblock;
    seen += 1;
    if (seen !== number) return false;
    const dom = editor.view.nodeDOM(position);
    if (part === "alt" && dom instanceof HTMLElement) {
      const box = dom.querySelector<HTMLElement>("input:not([type=file])");
      box?.focus();
      box?.scrollIntoView({ block: "center" });
    } else {
      const caption = node.firstChild;
      const start = position + 2 + (part === "credit" && caption ? caption.nodeSize : 0);
      editor.chain().focus().setTextSelection(start).scrollIntoView().run();
    }
    return false;
  });
}

/** The story may have changed since: what is beyond its ends goes to them. */
function jumpToText(editor: Editor, [block = 0, from = 0, length = 0]: number[]): void {
  let seen = -1;
  editor.state.doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    seen += 1;
    if (seen !== block) return false;
    const start = position + 1 + Math.min(from, node.content.size);
    const end = Math.min(start + length, position + 1 + node.content.size);
    editor.chain().focus().setTextSelection({ from: start, to: end }).scrollIntoView().run();
    return false;
  });
}

function select(editor: Editor, position: number | null): void {
  if (position !== null) editor.chain().focus().setNodeSelection(position).scrollIntoView().run();
}

const blockWith = (editor: Editor, id: string) => find(editor, (node) => node.attrs.id === id);

function nthOf(editor: Editor, type: string, number: number): number | null {
  let seen = 0;
  return find(editor, (node) => {
    if (node.type.name === type) seen += 1;
    return node.type.name === type && seen === number;
  });
}

function find(editor: Editor, isIt: (node: Node) => boolean): number | null {
  let found: number | null = null;
  editor.state.doc.descendants((node, position) => {
    if (found === null && isIt(node)) found = position;
    return found === null;
  });
  return found;
}

import type { Editor } from "@tiptap/core";

/** Put the caret where an issue is to be fixed: a field by its name, or "figure.2.alt" in the story. */
export function jumpTo(editor: Editor, field: string): void {
  const [place, number, part] = field.split(".");
  if (place === "figure") jumpToFigure(editor, Number(number), part ?? "");
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

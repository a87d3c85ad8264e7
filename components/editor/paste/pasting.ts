import { Editor } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { onTestFinished } from "vitest";
import { BlockIds } from "@/components/editor/block-ids";
import { OneLinePaste } from "@/components/editor/one-line";
import { schemaExtensions } from "@/components/editor/schema-extensions";
import { createUploads } from "@/components/editor/uploads";
import { parseDocument } from "@/lib/document/parse";
import type { NodeJson } from "@/lib/document/types";
import { PasteChain } from "./extension";

/** An editor without its frame, to paste into. For tests. */
export function pasting(content: NodeJson = { type: "doc", content: [{ type: "paragraph" }] }) {
  const said: string[] = [];
  const uploads = createUploads();
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [
      ...schemaExtensions,
      BlockIds,
      OneLinePaste.configure({ say: (words) => said.push(words) }),
      PasteChain.configure({ say: (words) => said.push(words), uploads }),
      UndoRedo,
    ],
    content: parseDocument(content).toJSON(),
    injectCSS: false,
    // Nothing is laid out here.
    editorProps: { handleScrollToSelection: () => true },
  });
  // The view looks at its document a moment after it was changed.
  onTestFinished(() => editor.destroy());
  const paste = (clipboard: Readonly<Record<string, string>>) =>
    editor.view.dom.dispatchEvent(
      Object.assign(new Event("paste", { bubbles: true, cancelable: true }), {
        clipboardData: { getData: (type: string) => clipboard[type] ?? "", files: [] },
      }),
    );
  return {
    editor,
    said,
    uploads,
    html: (html: string) => paste({ "text/html": html }),
    text: (text: string) => paste({ "text/plain": text }),
    /** The story as its blocks, without ids: `p(One.)`, `ul(li(p(A)))`. */
    outline: () => editor.state.doc.content.toJSON().map(outlined).join(" "),
  };
}

const SHORT: Readonly<Record<string, string>> = {
  paragraph: "p",
  bulletList: "ul",
  listItem: "li",
  tableRow: "tr",
  tableCell: "td",
  tableHeader: "th",
  blockquote: "quote",
  horizontalRule: "hr",
  hardBreak: "br",
};

function outlined(node: NodeJson): string {
  if (node.type === "text") return markedText(node);
  const { level, start } = node.attrs ?? {};
  const name = node.type === "heading" ? `h${level}` : (SHORT[node.type] ?? node.type);
  const numbered = node.type === "orderedList" ? (start === 1 ? "ol" : `ol${start}`) : name;
  const inner = (node.content ?? []).map(outlined);
  const isText = (node.content ?? []).every(({ type }) => type === "text" || type === "hardBreak");
  return `${numbered}(${inner.join(isText ? "" : " ")})`.replace("br()", "⏎");
}

const SIGNS: Readonly<Record<string, string>> = {
  bold: "*",
  italic: "_",
  strike: "~",
  superscript: "^",
  subscript: ",",
};

const markedText = (node: NodeJson) =>
  (node.marks ?? []).reduceRight(
    (text, { type, attrs }) =>
      type === "link" ? `[${text}](${attrs?.href})` : `${SIGNS[type]}${text}${SIGNS[type]}`,
    node.text ?? "",
  );

// States of the editor for tests, written in short: `|` is the caret.

import type { Node } from "@tiptap/pm/model";
import { type Command, EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { expect } from "vitest";
import { schema } from "@/lib/document/schema";
import { announced } from "./announce";

export const n = (type: string, ...content: (Node | string)[]): Node =>
  schema.node(
    type,
    null,
    content.map((child) => (typeof child === "string" ? schema.text(child) : child)),
  );
export const p = (text = "") => n("paragraph", ...(text === "" ? [] : [text]));
export const part = (type: string, text: string) => n(type, ...(text === "" ? [] : [text]));
export const photo = (caption = "", credit = "") =>
  n("figure", part("caption", caption), part("credit", credit));
export const gallery = (caption: string, ...photos: Node[]) =>
  n("gallery", ...photos, part("caption", caption));
export const quote = (said: string, by = "") => n("pullquote", p(said), part("attribution", by));
export const box = (title: string, ...blocks: Node[]) => n("factbox", part("factboxTitle", title), ...blocks);
export const list = (...items: string[]) => n("bulletList", ...items.map((item) => n("listItem", p(item))));
export const at = (...rows: string[][]) =>
  n("table", ...rows.map((row) => n("tableRow", ...row.map((cell) => n("tableCell", p(cell))))));

/** A short form of a document: names of blocks around their words; the caret is `|`. */
export function shown(state: EditorState): string {
  const write = (node: Node, start: number): string => {
    if (node.isTextblock) {
      const words = node.textContent;
      const caret = state.selection.empty ? state.selection.from - start : -1;
      const marked =
        caret >= 0 && caret <= node.content.size ? `${words.slice(0, caret)}|${words.slice(caret)}` : words;
      return `${node.type.name === "paragraph" ? "" : `${node.type.name}:`}${marked}`;
    }
    const parts: string[] = [];
    node.forEach((child, offset) => {
      parts.push(write(child, start + offset + 1));
    });
    const selected = state.selection instanceof NodeSelection && state.selection.node === node ? "*" : "";
    return node.type.name === "doc" ? parts.join(" / ") : `${selected}${node.type.name}(${parts.join(", ")})`;
  };
  return write(state.doc, 0);
}

/** A state with the caret in the words that have `|` in them, or over the words between two. */
export function state(...blocks: Node[]): EditorState {
  const marks: number[] = [];
  const document = schema.node("doc", null, blocks);
  document.descendants((node, position) => {
    for (const match of node.text?.matchAll(/\|/g) ?? []) marks.push(position + match.index);
  });
  const { tr } = EditorState.create({ doc: document });
  for (const mark of marks.toReversed()) tr.delete(mark, mark + 1);
  const [from = 1, to = from + 1] = marks;
  tr.setSelection(TextSelection.create(tr.doc, from, marks.length > 1 ? to - 1 : from));
  return EditorState.create({ doc: tr.doc, selection: tr.selection });
}

export function after(before: EditorState, command: Command): EditorState {
  let next = before;
  expect(command(before, (tr) => (next = before.apply(tr)))).toBe(true);
  next.doc.check();
  return next;
}

export const run = (command: Command, ...blocks: Node[]) => shown(after(state(...blocks), command));

export function said(command: Command, ...blocks: Node[]): string | null {
  let words: string | null = null;
  command(state(...blocks), (tr) => (words = announced(tr)));
  return words;
}

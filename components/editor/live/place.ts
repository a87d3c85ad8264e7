import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Step } from "@tiptap/pm/transform";
import { FIELD_WORDS } from "@/components/editor/field-words";
import { FIELD_NAMES, type FieldName } from "@/lib/article/fields";
import type { PersonHere, Place } from "@/lib/live/types";
import { type Caret, caretsOf } from "./carets";
import { withoutSteps } from "./versions";

/** Where the person at this tab is: the field or the text that has the focus. */
export function placeOf(editor: Editor, version: number, unconfirmed: readonly Step[]): Place | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return null;
  if (editor.view.dom.contains(focused)) {
    const { anchor, head } = blockAround(editor, focused) ?? editor.state.selection;
    const [from, to] = [withoutSteps(anchor, unconfirmed), withoutSteps(head, unconfirmed)];
    return { kind: "body", version, anchor: from, head: to };
  }
  const name = fieldOf(focused);
  return name ? { kind: "field", name } : null;
}

/** The innermost block whose own controls have the focus, such as the description of a photo. */
function blockAround({ view }: Editor, focused: HTMLElement): { anchor: number; head: number } | undefined {
  if (focused === view.dom) return;
  const around: { anchor: number; head: number }[] = [];
  view.state.doc.descendants((node, at) => {
    const isAround = !node.isTextblock && view.nodeDOM(at)?.contains(focused) === true;
    if (isAround) around.push({ anchor: at, head: at + node.nodeSize });
    return isAround;
  });
  return around.at(-1);
}

function fieldOf(element: HTMLElement): FieldName | undefined {
  const given = element.getAttribute("name") ?? element.id.replace(/^article-/, "");
  return FIELD_NAMES.find((name) => name === given);
}

/** Where a colleague is, in words that go after "in": "the headline", "the caption of photo 2"; "" when in nothing. */
export function placeWords(editor: Editor, person: PersonHere): string {
  const { place } = person;
  if (place === null) return "";
  if (place.kind === "field") return `the ${FIELD_WORDS[place.name]}`;
  const caret = caretsOf(editor.state).find(({ clientId }) => clientId === person.clientId);
  return caret ? textWords(editor.state.doc, caret) : "the story";
}

const WORDS: Readonly<Record<string, string>> = {
  heading: "a subheading",
  pullquote: "a pull quote",
  factbox: "a fact box",
  table: "a table",
  embed: "the caption of an embed",
  gallery: "the caption of a gallery",
};

const WHOLE_WORDS: Readonly<Record<string, string>> = {
  gallery: "a gallery",
  embed: "an embed",
  table: "a table",
  relatedLink: "a related link",
};

function textWords(document: Node, { anchor, head }: Pick<Caret, "anchor" | "head">): string {
  const end = document.content.size;
  const from = Math.min(anchor, head, end);
  const whole = from < Math.max(anchor, head) ? document.nodeAt(from) : null;
  if (whole && from + whole.nodeSize === Math.max(anchor, head)) {
    if (whole.type.name === "figure") return `photo ${photoNumber(document, from)}`;
    const words = WHOLE_WORDS[whole.type.name];
    if (words) return words;
  }
  const at = document.resolve(Math.min(head, end));
  for (let depth = at.depth; depth > 0; depth--) {
    const { name } = at.node(depth).type;
    if (name === "figure") {
      const part = at.node(depth + 1)?.type.name === "credit" ? "credit" : "caption";
      return `the ${part} of photo ${photoNumber(document, at.before(depth))}`;
    }
    const words = WORDS[name];
    if (words) return words;
  }
  return "the story";
}

function photoNumber(document: Node, position: number): number {
  let number = 0;
  document.descendants((node, at) => {
    if (node.type.name === "figure" && at <= position) number += 1;
    return !node.isTextblock && node.type.name !== "figure";
  });
  return number;
}

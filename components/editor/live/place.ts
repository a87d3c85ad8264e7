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
    const { anchor, head } = editor.state.selection;
    const [from, to] = [withoutSteps(anchor, unconfirmed), withoutSteps(head, unconfirmed)];
    return { kind: "body", version, anchor: from, head: to };
  }
  const name = fieldOf(focused);
  return name ? { kind: "field", name } : null;
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

function textWords(document: Node, { head }: Pick<Caret, "head">): string {
  const at = document.resolve(Math.min(head, document.content.size));
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

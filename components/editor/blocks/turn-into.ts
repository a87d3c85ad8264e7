import type { Node, Schema } from "@tiptap/pm/model";
import { type Command, TextSelection } from "@tiptap/pm/state";
import { announce } from "./announce";
import { makeFactbox, makePullquote } from "./make";
import { blocksOf } from "./range";

/** What text blocks can become. */
export const TURNS = {
  paragraph: "Paragraph",
  heading2: "Heading",
  heading3: "Smaller heading",
  bulletList: "Bulleted list",
  orderedList: "Numbered list",
  blockquote: "Quote",
  pullquote: "Pull quote",
  factbox: "Fact box",
} as const;

export type Turn = keyof typeof TURNS;

/**
 * Turn the selected blocks of the story into others. Every word stays, with its marks and its paragraph's id, and so does
 * the caret. Photos, tables and the like can't be turned into text.
 */
export const turnInto =
  (turn: Turn): Command =>
  (state, dispatch) => {
    const range = blocksOf(state.selection, true);
    const lines = range?.nodes.flatMap(linesOf);
    if (!range || !lines || lines.includes(null) || range.nodes.every((node) => isAlready(node, turn)))
      return false;
    const whole = lines.filter((line) => line !== null);
    const made = build(state.schema, turn, whole);
    const tr = state.tr.replaceWith(range.start, range.end, made);
    const { $head } = state.selection;
    const at = whole.findIndex(({ content }) => content === $head.parent.content);
    tr.setSelection(
      TextSelection.near(tr.doc.resolve(placeOf(tr.doc, range.start, whole[at], $head.parentOffset))),
    );
    dispatch?.(announce(tr, `Turned into ${TURNS[turn].toLowerCase()}`).scrollIntoView());
    return true;
  };

const isAlready = ({ type, attrs }: Node, turn: Turn) =>
  type.name === "heading" ? turn === `heading${attrs.level}` : type.name === turn;

/** The text blocks of a block in their order; null where there is something else in it. */
function linesOf(node: Node): (Node | null)[] {
  switch (node.type.name) {
    case "paragraph":
    case "heading":
      return [node];
    case "attribution":
    case "factboxTitle":
      return node.content.size === 0 ? [] : [node];
    case "bulletList":
    case "orderedList":
    case "listItem":
    case "blockquote":
    case "pullquote":
    case "factbox":
      return node.children.flatMap(linesOf);
    default:
      return [null];
  }
}

function build(schema: Schema, turn: Turn, lines: readonly Node[]): Node[] {
  const asA = (type: string, attrs: Record<string, unknown> = {}) =>
    lines.map(({ attrs: { id = null }, content }) => schema.node(type, { id, ...attrs }, content));
  const paragraphs = asA("paragraph");
  switch (turn) {
    case "paragraph":
      return paragraphs;
    case "heading2":
      return asA("heading", { level: 2 });
    case "heading3":
      return asA("heading", { level: 3 });
    case "bulletList":
    case "orderedList":
      return [
        schema.node(
          turn,
          null,
          paragraphs.map((line) => schema.node("listItem", null, [line])),
        ),
      ];
    case "blockquote":
      return [schema.node("blockquote", null, paragraphs)];
    case "pullquote":
      return [makePullquote(schema, paragraphs)];
    case "factbox":
      return [makeFactbox(schema, paragraphs)];
  }
}

/** Where the caret was in its line, after the line has moved. */
function placeOf(doc: Node, from: number, line: Node | undefined, offset: number): number {
  let place = from + 1;
  doc.nodesBetween(from, doc.content.size, (node, position) => {
    if (line && node.isTextblock && node.content === line.content) place = position + 1 + offset;
  });
  return place;
}

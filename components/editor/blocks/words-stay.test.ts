import type { Node } from "@tiptap/pm/model";
import { type Command, EditorState, NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, it } from "vitest";
import { applySteps } from "@/lib/document/apply-steps";
import { schema } from "@/lib/document/schema";
import { makeGallery, takeApart } from "./galleries";
import { backspaceInBlock, deleteInBlock, enterInBlock, leaveDownwards } from "./leave";
import { emptyGallery, makeEmbed, makeFactbox, makePullquote, makeTable } from "./make";
import { moveBlock } from "./move-block";
import { insertBlock } from "./place";
import { nextCell, previousCell } from "./tables";
import { TURNS, type Turn, turnInto } from "./turn-into";

const text = (type: string) =>
  fc
    .constantFrom("", "ferry", "The tide, at dawn", "Zoë 灯台")
    .map((words) => schema.node(type, null, words === "" ? [] : [schema.text(words)]));
const some = (blocks: fc.Arbitrary<Node>, most = 3) => fc.array(blocks, { minLength: 1, maxLength: most });
const node = (type: string, content: fc.Arbitrary<Node[]>) =>
  content.map((children) => schema.node(type, null, children));

const paragraph = text("paragraph");
const heading = text("heading");
const list = node("bulletList", some(node("listItem", some(paragraph, 2))));
const figure = node("figure", fc.tuple(text("caption"), text("credit")));
const gallery = fc
  .tuple(some(figure), text("caption"))
  .map(([figures, caption]) => schema.node("gallery", null, [...figures, caption]));
const pullquote = fc
  .tuple(some(paragraph, 2), text("attribution"))
  .map(([said, by]) => schema.node("pullquote", null, [...said, by]));
const factbox = fc
  .tuple(text("factboxTitle"), some(fc.oneof(paragraph, heading, list)))
  .map(([title, facts]) => schema.node("factbox", null, [title, ...facts]));
const table = fc.integer({ min: 1, max: 3 }).chain((columns) => {
  const row = fc
    .array(node("tableCell", some(paragraph, 1)), { minLength: columns, maxLength: columns })
    .map((cells) => schema.node("tableRow", null, cells));
  return node("table", some(row));
});
const block = fc.oneof(
  paragraph,
  heading,
  list,
  node("blockquote", some(paragraph, 2)),
  figure,
  figure,
  gallery,
  pullquote,
  factbox,
  table,
  node("embed", fc.tuple(text("caption"))),
  fc.constant(schema.node("horizontalRule")),
  fc.constant(schema.node("relatedLink")),
);
const story = node("doc", some(block, 5));

const turns = Object.keys(TURNS) as Turn[];
const KEEPING: Record<string, Command> = {
  up: moveBlock(-1),
  down: moveBlock(1),
  makeGallery,
  takeApart,
  enterInBlock,
  leaveDownwards,
  backspaceInBlock,
  deleteInBlock,
  nextCell,
  previousCell,
  ...Object.fromEntries(turns.map((turn) => [turn, turnInto(turn)])),
  gallery: insertBlock(emptyGallery(schema)),
  pullquote: insertBlock(makePullquote(schema)),
  factbox: insertBlock(makeFactbox(schema)),
  table: insertBlock(makeTable(schema)),
  embed: insertBlock(makeEmbed(schema)),
};
function words(document: Node): string[] {
  const found: string[] = [];
  document.descendants((child) => {
    if (child.isTextblock && child.textContent !== "") found.push(child.textContent);
  });
  return found.sort();
}

const part = fc.double({ min: 0, max: 1, noNaN: true });

/** A caret, some words or a whole block, somewhere in the story. */
function stateOf(document: Node, one: number, other: number, kind: string): EditorState {
  const at = (fraction: number) => document.resolve(Math.round(fraction * document.content.size));
  const [$from, $to] = [at(Math.min(one, other)), at(Math.max(one, other))];
  const child = document.child($from.index(0) % document.childCount);
  if (kind === "block" && NodeSelection.isSelectable(child)) {
    const index = $from.index(0) % document.childCount;
    return EditorState.create({
      doc: document,
      selection: NodeSelection.create(document, document.resolve(0).posAtIndex(index, 0)),
    });
  }
  const selection = kind === "caret" ? Selection.near($from) : TextSelection.between($from, $to);
  return EditorState.create({ doc: document, selection });
}

it("every command leaves a whole document with all of its words, and the server makes the same of it", () => {
  let ran = 0;
  fc.assert(
    fc.property(
      story,
      part,
      part,
      fc.constantFrom("caret", "words", "block"),
      fc.array(fc.constantFrom(...Object.keys(KEEPING)), { minLength: 1, maxLength: 6 }),
      (document, one, other, kind, names) => {
        let state = stateOf(document, one, other, kind);
        for (const name of names) {
          const before = state;
          KEEPING[name]?.(before, (tr) => {
            ran++;
            state = before.apply(tr);
            const { steps } = tr;
            expect(
              applySteps(
                before.doc,
                steps.map((step) => step.toJSON()),
              ).document.eq(state.doc),
            ).toBe(true);
          });
          state.doc.check();
          expect(words(state.doc), name).toEqual(words(before.doc));
        }
      },
    ),
    { numRuns: 1_500 },
  );
  expect(ran).toBeGreaterThan(1_000);
});

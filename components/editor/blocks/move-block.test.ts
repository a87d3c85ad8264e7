import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, it } from "vitest";
import { caretsPlugin, setCarets } from "@/components/editor/live/carets";
import { schema } from "@/lib/document/schema";
import { moveBlock } from "./move-block";

// Two paragraphs, "Mine" with the own caret in it and "Ben's" with Ben's. What moving does without others is in blocks.test.

const paragraph = (words: string) => schema.node("paragraph", null, [schema.text(words)]);

it.each([
  ["up over", -1, ["Ben’s", "Mine"]],
  ["down over", 1, ["Mine", "Ben’s"]],
] as const)("moving %s a paragraph lets a colleague write on in it", (_, direction, words) => {
  const doc = schema.node("doc", null, words.map(paragraph));
  const [bens, mine] = direction === -1 ? [3, 10] : [9, 3];
  const empty = EditorState.create({
    doc,
    selection: TextSelection.create(doc, mine),
    plugins: [caretsPlugin()],
  });
  const caret = { clientId: "ben", name: "Ben", color: 0, anchor: bens, head: bens, moves: 0 };
  const before = empty.apply(setCarets(empty.tr, [caret]));
  const offset = before.selection.$from.parentOffset;

  let after = before;
  moveBlock(direction)(before, (tr) => {
    const { pos, deleted } = tr.mapping.mapResult(bens);
    expect(deleted).toBe(false);
    expect(tr.doc.resolve(pos).parent.textContent).toBe("Ben’s");
    after = before.apply(tr);
  });
  expect(after.doc.children.map(({ textContent }) => textContent)).toEqual(words.toReversed());
  expect(after.selection.$from.parent.textContent).toBe("Mine");
  expect(after.selection.$from.parentOffset).toBe(offset);
});

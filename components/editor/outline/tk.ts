import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

interface Span {
  from: number;
  to: number;
}

/** "To come": what journalists write where something is missing. The checklist warns of the same. */
const TK = /\b(?:TK)+\b|\bXXX+\b/g;

const key = new PluginKey<DecorationSet>("tkMarks");

/** By block: blocks never change, they are replaced, and of a long story one is replaced on a key. */
const known = new WeakMap<Node, readonly Span[]>();

/** The TKs of the story, in order. */
export function tksIn(story: Node): Span[] {
  const found: Span[] = [];
  story.descendants((block, position) => {
    if (!block.isTextblock) return true;
    for (const { from, to } of inBlock(block))
      found.push({ from: position + 1 + from, to: position + 1 + to });
    return false;
  });
  return found;
}

function inBlock(block: Node): readonly Span[] {
  const before = known.get(block);
  if (before) return before;
  const text = block.textBetween(0, block.content.size, undefined, "\n");
  const spans = [...text.matchAll(TK)].map(({ index, 0: sign }) => ({
    from: index,
    to: index + sign.length,
  }));
  known.set(block, spans);
  return spans;
}

/** Marks each TK in the text, by decorations: nothing of it is saved. */
export const TkMarks = Extension.create({
  name: "tkMarks",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, state) => marks(state.doc),
        apply: (tr, shown) => (tr.docChanged ? marks(tr.doc) : shown),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

const marks = (story: Node) =>
  DecorationSet.create(
    story,
    tksIn(story).map(({ from, to }) => Decoration.inline(from, to, { class: "editor-tk" })),
  );

/** Select the next TK behind the caret, or the first. Answers whether there is one. */
export function goToNextTk(editor: Editor): boolean {
  const all = tksIn(editor.state.doc);
  const { to } = editor.state.selection;
  const next = all.find(({ from }) => from >= to) ?? all[0];
  if (!next) return false;
  return editor.chain().focus().setTextSelection(next).scrollIntoView().run();
}

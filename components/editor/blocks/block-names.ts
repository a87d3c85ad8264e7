import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey<DecorationSet>("blockNames");

/** Parts of blocks of the story, as a screen reader names them; those of figures have names of their own. */
const NAMES: Readonly<Record<string, string>> = {
  "gallery caption": "Caption of the gallery",
  "embed caption": "Caption of the embed",
  "pullquote attribution": "Who said the pull quote",
  "factbox factboxTitle": "Title of the fact box",
};

const BOXES: Readonly<Record<string, string>> = { pullquote: "Pull quote", factbox: "Fact box" };

/** Says to screen readers which part of a block the caret is in. */
export const BlockNames = Extension.create({
  name: "blockNames",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, state) => name(state.doc),
        apply: (tr, names) => (tr.docChanged ? name(tr.doc) : names),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function name(document: Node): DecorationSet {
  const names: Decoration[] = [];
  document.forEach((block, start) => {
    if (block.isTextblock) return;
    const own = BOXES[block.type.name];
    // Not landmarks of the desk, as asides would be.
    if (own) names.push(Decoration.node(start, start + block.nodeSize, { role: "note", "aria-label": own }));
    block.forEach((part, offset) => {
      const label = NAMES[`${block.type.name} ${part.type.name}`];
      const from = start + 1 + offset;
      if (label)
        names.push(Decoration.node(from, from + part.nodeSize, { role: "group", "aria-label": label }));
    });
  });
  return DecorationSet.create(document, names);
}

import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey<DecorationSet>("partNames");

/** Parts of blocks, as a screen reader names them; those of photos are numbered. */
const NAMES: Readonly<Record<string, string>> = {
  "gallery caption": "Caption of the gallery",
  "embed caption": "Caption of the embed",
  "pullquote attribution": "Who said the pull quote",
  "factbox factboxTitle": "Title of the fact box",
};

const BOXES: Readonly<Record<string, string>> = { pullquote: "Pull quote", factbox: "Fact box" };

/** Says to screen readers which part of a block or photo the caret is in. */
export const PartNames = Extension.create({
  name: "partNames",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, state) => DecorationSet.create(state.doc, namesIn(state.doc)),
        apply: (tr, names) => (tr.docChanged ? DecorationSet.create(tr.doc, namesIn(tr.doc)) : names),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

function namesIn(document: Node): Decoration[] {
  const names: Decoration[] = [];
  let photos = 0;
  document.descendants((block, start) => {
    if (block.isTextblock) return false;
    const own = BOXES[block.type.name];
    // Not landmarks of the desk, as asides would be.
    if (own) names.push(Decoration.node(start, start + block.nodeSize, { role: "note", "aria-label": own }));
    if (block.type.name === "figure") photos += 1;
    block.forEach((part, offset) => {
      const label = block.type.name === "figure" ? partOfPhoto(part, photos) : nameOf(block, part);
      const from = start + 1 + offset;
      if (label)
        names.push(Decoration.node(from, from + part.nodeSize, { role: "group", "aria-label": label }));
    });
    return block.type.name !== "figure";
  });
  return names;
}

const nameOf = (block: Node, part: Node): string | undefined => NAMES[`${block.type.name} ${part.type.name}`];

const partOfPhoto = (part: Node, number: number): string =>
  `${part.type.name === "caption" ? "Caption" : "Credit"} of photo ${number}`;

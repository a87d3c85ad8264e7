import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey<DecorationSet>("figureNames");

/** Says to screen readers which photo's caption or credit the caret is in. */
export const FigureNames = Extension.create({
  name: "figureNames",
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
  let number = 0;
  document.descendants((figure, start) => {
    if (figure.type.name !== "figure") return !figure.isTextblock;
    number += 1;
    figure.forEach((part, offset) => {
      const from = start + 1 + offset;
      const label = `${part.type.name === "caption" ? "Caption" : "Credit"} of photo ${number}`;
      names.push(Decoration.node(from, from + part.nodeSize, { role: "group", "aria-label": label }));
    });
    return false;
  });
  return DecorationSet.create(document, names);
}

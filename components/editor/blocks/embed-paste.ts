import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { embedAt } from "@/lib/document/embeds";
import { announce } from "./announce";
import { makeEmbed } from "./make";
import { insertBlock } from "./place";

/** The address of a provider, alone in an empty paragraph, becomes an embed. Undo leaves the paragraph empty again. */
export const EmbedPaste = Extension.create({
  name: "embedPaste",
  priority: 1_100,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, event) {
          const { $from, empty } = view.state.selection;
          const { parent } = $from;
          const isEmpty =
            empty && $from.depth === 1 && parent.type.name === "paragraph" && parent.content.size === 0;
          const embedded = isEmpty ? embedAt(event.clipboardData?.getData("text/plain") ?? "") : null;
          if (!embedded) return false;
          const block = makeEmbed(view.state.schema, embedded);
          return insertBlock(block)(view.state, (tr) =>
            view.dispatch(announce(tr.setMeta("paste", true), `Embedded from ${embedded.provider}`)),
          );
        },
      },
    }),
  ],
});

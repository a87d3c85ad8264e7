import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { newBlockId } from "@/lib/document/block-id";
import { hasId } from "@/lib/document/schema";

/**
 * Gives every block an id of its own: new ones, and the second half of a block that was split or pasted twice.
 *
 * Only for what was done at this tab: ids of others arrive with their steps, and two tabs that both mended
 * the same block would go on mending each other's.
 */
export const BlockIds = Extension.create({
  name: "blockIds",
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey("blockIds"),
      appendTransaction(transactions, _before, state) {
        if (!transactions.some((tr) => tr.docChanged)) return null;
        if (transactions.some((tr) => tr.getMeta("collab$") !== undefined)) return null;
        const seen = new Set<string>();
        const { tr } = state;
        state.doc.descendants((node, position) => {
          if (node.isTextblock && !hasId(node.type.name)) return false;
          if (hasId(node.type.name)) {
            const { id } = node.attrs;
            if (typeof id === "string" && !seen.has(id)) seen.add(id);
            else tr.setNodeAttribute(position, "id", newBlockId());
          }
          return !node.isTextblock;
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

import { Extension } from "@tiptap/core";
import { collab } from "prosemirror-collab";

/** Remembers which steps the server has not acknowledged; the saver sends them and confirms them. */
export const Collaboration = Extension.create<{ clientId: string }>({
  name: "collaboration",
  addOptions: () => ({ clientId: "" }),
  addProseMirrorPlugins() {
    return [collab({ clientID: this.options.clientId })];
  },
});

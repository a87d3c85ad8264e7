import { type AnyExtension, Extension } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { BlockIds } from "./block-ids";
import { BLOCK_EXTENSIONS, BLOCK_VIEWS } from "./blocks/extensions";
import { Collaboration } from "./collaboration";
import { FigureNames } from "./figure-names";
import { Keyboard } from "./keyboard";
import { OneLinePaste } from "./one-line";
import { schemaExtensions } from "./schema-extensions";
import { Typing } from "./typing";
import { pictureFiles } from "./uploads";

interface Options {
  clientId: string;
  onLeaveUpwards: () => void;
  onLink: () => void;
  /** Pictures were pasted or dropped into the text, at this position. */
  onPictures: (files: File[], position: number) => void;
}

/** Everything the editor of an article is made of. */
export function extensions({ clientId, onPictures, ...keys }: Options): AnyExtension[] {
  return [
    ...schemaExtensions.map((extension) => {
      const view = BLOCK_VIEWS.get(extension.name);
      return view ? extension.extend({ addNodeView: () => view }) : extension;
    }),
    Collaboration.configure({ clientId }),
    Keyboard.configure(keys),
    Typing,
    BlockIds,
    FigureNames,
    ...BLOCK_EXTENSIONS,
    OneLinePaste,
    droppedPictures(onPictures),
    UndoRedo.configure({ depth: 500 }),
    Dropcursor.configure({ class: "editor-dropcursor", color: false }),
    Gapcursor,
    Placeholder.configure({
      includeChildren: true,
      showOnlyCurrent: false,
      placeholder: ({ node, editor }) => hint(node.type.name, editor.isEmpty),
    }),
  ];
}

function hint(type: string, emptyStory: boolean): string {
  switch (type) {
    case "caption":
      return "Caption";
    case "credit":
      return "Credit";
    case "attribution":
      return "Who said it";
    case "factboxTitle":
      return "Title of the box";
    case "heading":
      return "Subheading";
    case "paragraph":
      return emptyStory ? "Write the story" : "";
    default:
      return "";
  }
}

const droppedPictures = (onPictures: Options["onPictures"]) =>
  Extension.create({
    name: "droppedPictures",
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste(view, event) {
            const files = pictureFiles(event.clipboardData?.files);
            // Word puts a picture of the text beside the text: words win.
            if (files.length === 0 || event.clipboardData?.getData("text/html")) return false;
            onPictures(files, view.state.selection.to);
            return true;
          },
          handleDrop(view, event) {
            const files = pictureFiles(event.dataTransfer?.files);
            if (files.length === 0) return false;
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            onPictures(files, place?.pos ?? view.state.selection.to);
            return true;
          },
        },
      }),
    ],
  });

import { type AnyExtension, Extension } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { BlockIds } from "./block-ids";
import { BLOCK_EXTENSIONS, BLOCK_VIEWS } from "./blocks/extensions";
import { CaretInStep } from "./caret-in-step";
import { Collaboration } from "./collaboration";
import { FindHighlights } from "./find/highlights";
import { JointUndo } from "./find/joint-undo";
import { FocusAtOnce } from "./focus-at-once";
import { Keyboard } from "./keyboard";
import { Carets } from "./live/carets";
import { OneLinePaste } from "./one-line";
import { TkMarks } from "./outline/tk";
import { PartNames } from "./part-names";
import { PasteChain } from "./paste/extension";
import { schemaExtensions } from "./schema-extensions";
import { Typing } from "./typing";
import { UndoKeys } from "./undo-keys";
import { pictureFiles, type Uploads } from "./uploads";

interface Options {
  clientId: string;
  onLeaveUpwards: () => void;
  onLink: () => void;
  /** Pictures were pasted or dropped into the text, at this position. */
  onPictures: (files: File[], position: number) => void;
  /** Says what was done to something that was pasted. */
  say: (words: string) => void;
  uploads: Uploads;
}

/** Everything the editor of an article is made of. */
export function extensions({ clientId, onPictures, say, uploads, ...keys }: Options): AnyExtension[] {
  return [
    ...schemaExtensions.map((extension) => {
      const view = BLOCK_VIEWS.get(extension.name);
      return view ? extension.extend({ addNodeView: () => view }) : extension;
    }),
    Collaboration.configure({ clientId }),
    Carets,
    Keyboard.configure(keys),
    Typing,
    CaretInStep,
    FocusAtOnce,
    BlockIds,
    PartNames,
    ...BLOCK_EXTENSIONS,
    OneLinePaste.configure({ say }),
    PasteChain.configure({ say, uploads }),
    droppedFiles(onPictures, say),
    UndoRedo.configure({ depth: 500 }),
    JointUndo,
    UndoKeys,
    FindHighlights,
    TkMarks,
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

const droppedFiles = (onPictures: Options["onPictures"], say: Options["say"]) =>
  Extension.create({
    name: "droppedFiles",
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
            if (files.length === 0) {
              if (!event.dataTransfer?.files.length) return false;
              // The browser would open the file in the place of the desk, or beside it.
              say("Only pictures can be dropped into a story. Bring other files in under “Import”.");
              return true;
            }
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            onPictures(files, place?.pos ?? view.state.selection.to);
            return true;
          },
        },
      }),
    ],
  });

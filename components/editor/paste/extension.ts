import { type Editor, Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { inOneLine } from "@/components/editor/one-line";
import { pictureFiles, type Uploads } from "@/components/editor/uploads";
import { cleanHtml } from "./clean-html";
import { pasteInWords } from "./in-words";
import { linkSelection } from "./link-selection";
import type { Paste, PictureSource } from "./paste";
import { plainTextSlice } from "./plain-text";
import { withRtfPictures } from "./rtf-pictures";
import { markFigures } from "./slice";
import { takePictures } from "./take-pictures";

interface Options {
  say: (words: string) => void;
  uploads: Uploads | null;
}

/** What is pasted or dropped, made fit for a story, told of, and taken back by one undo. */
export const PasteChain = Extension.create<Options>({
  name: "pasteChain",
  addOptions: () => ({ say: () => {}, uploads: null }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    // From the HTML to the slice made of it; text alone has none.
    let read: Paste | null = null;
    let pictures: ReadonlyMap<string, PictureSource> = new Map();

    const settle = (paste: Paste | null, slice: Slice) => {
      if (options.uploads) takePictures(editor, options.uploads, pictures);
      const words = paste && pasteInWords(paste, slice.content.content, [...pictures.values()]);
      if (words) options.say(words);
    };

    return [
      new Plugin({
        props: {
          transformPastedHTML(html) {
            const cleaned = cleanHtml(html);
            read = cleaned.paste;
            return cleaned.html;
          },
          clipboardTextParser(text, $context, _plain, { state }) {
            read = null;
            return plainTextSlice(text, state.schema, state.storedMarks ?? $context.marks());
          },
          transformPasted(slice, _view, plain) {
            if (plain) read = null;
            const marked = markFigures(slice, read?.pictures ?? new Map());
            pictures = marked.pictures;
            return marked.slice;
          },
          handlePaste(_view, event, slice) {
            const paste = read;
            read = null;
            if (linkSelection(editor, event.clipboardData?.getData("text/plain") ?? "")) return true;
            const isPictures =
              !event.clipboardData?.getData("text/html") &&
              pictureFiles(event.clipboardData?.files).length > 0;
            if (isPictures || inOneLine(editor.state) || slice.size === 0) return false;
            pictures = withRtfPictures(pictures, event.clipboardData?.getData("text/rtf") ?? "");
            pictures = withCopiedFile(pictures, slice, pictureFiles(event.clipboardData?.files));
            insert(editor, slice);
            settle(paste, slice);
            return true;
          },
          handleDrop(_view, _event, slice, moved) {
            const paste = read;
            read = null;
            // ProseMirror puts it in when this handler has let it pass.
            if (!moved) queueMicrotask(() => settle(paste, slice));
            return false;
          },
        },
      }),
    ];
  },
});

/** A picture that was copied by itself comes as a file, too: nobody has to fetch it. With words, the file is of them. */
function withCopiedFile(
  pictures: ReadonlyMap<string, PictureSource>,
  slice: Slice,
  [file]: readonly File[],
): ReadonlyMap<string, PictureSource> {
  const [id] = pictures.keys();
  const isAlone = slice.content.childCount === 1 && slice.content.firstChild?.textContent === "";
  return file && id !== undefined && isAlone ? new Map([[id, { kind: "file", file }]]) : pictures;
}

/** A step of its own in the history, whatever is typed before it and after it. */
function insert(editor: Editor, slice: Slice): void {
  const { state, view } = editor;
  const single = slice.openStart === 0 && slice.openEnd === 0 ? slice.content.firstChild : null;
  const tr = closeHistory(state.tr);
  if (single && slice.content.childCount === 1) tr.replaceSelectionWith(single, false);
  else tr.replaceSelection(slice);
  view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  view.dispatch(closeHistory(editor.state.tr));
}

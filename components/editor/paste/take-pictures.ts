import type { Editor } from "@tiptap/core";
import { figureIds } from "@/components/editor/figures";
import type { Uploads } from "@/components/editor/uploads";
import type { PictureSource } from "./paste";

/** More at once would keep the writing from being saved: a browser opens six connections to a server. */
const AT_ONCE = 2;

/**
 * Bring in the pictures of a paste, two at a time. A picture is no step to be undone by itself: one undo takes the
 * whole paste back.
 */
export function takePictures(
  editor: Editor,
  uploads: Uploads,
  pictures: ReadonlyMap<string, PictureSource>,
): void {
  const waiting = [...pictures];
  const start = (figureId: string, file: Parameters<Uploads["start"]>[1]) =>
    uploads.start(figureId, file, ({ id }) => givePicture(editor, figureId, id));

  function next(): void {
    while (waiting.length > 0 && underWay(uploads) < AT_ONCE) {
      const [figureId, source] = waiting.shift() ?? [];
      if (figureId === undefined || source === undefined) return;
      // Undone meanwhile.
      if (editor.isDestroyed || !figureIds(editor.state.doc).has(figureId)) continue;
      if (source.kind === "file") start(figureId, source.file);
      else if (source.kind === "web") start(figureId, { address: source.address });
      else if (source.kind === "missing") uploads.ask(figureId, askFor(source.name));
      else
        void fileAt(source.address).then((file) =>
          file ? start(figureId, file) : uploads.ask(figureId, askFor("")),
        );
    }
    if (waiting.length === 0) stop();
  }

  const stop = uploads.subscribe(() => queueMicrotask(next));
  next();
}

const underWay = (uploads: Uploads) =>
  [...uploads.snapshot().values()].filter(({ failed }) => failed === null).length;

const askFor = (name: string) =>
  name === ""
    ? "This picture did not come along with the text. Add its file."
    : `This picture did not come along with the text. Add its file: ${name}.`;

function givePicture(editor: Editor, figureId: string, pictureId: string): void {
  if (editor.isDestroyed) return;
  const { tr, doc } = editor.state;
  doc.descendants((node, position) => {
    if (node.attrs.id === figureId) tr.setNodeAttribute(position, "pictureId", pictureId);
    return !node.isTextblock;
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", false));
}

/** The bytes of a `data:` address, or of a `blob:` one that Safari leaves; null for what is no picture. */
async function fileAt(address: string): Promise<File | null> {
  if (address.startsWith("blob:")) return drawn(address);
  const [, type, form, body] = /^data:(image\/[\w.+-]+)((?:;[^;,]*)*),(.*)$/is.exec(address) ?? [];
  if (!type || body === undefined) return null;
  const name = `pasted.${type.split("/")[1] ?? "png"}`;
  try {
    const text = /;base64$/i.test(form ?? "") ? atob(body.replace(/\s/g, "")) : decodeURIComponent(body);
    return new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name, { type });
  } catch {
    return null;
  }
}

/** The page may show a `blob:` but not fetch it: it is drawn and taken from there. */
async function drawn(address: string): Promise<File | null> {
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  return new Promise((resolve) =>
    canvas.toBlob(
      (bytes) => resolve(bytes && new File([bytes], "pasted.png", { type: "image/png" })),
      "image/png",
    ),
  );
}

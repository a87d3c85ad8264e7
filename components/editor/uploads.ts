import { MAX_PICTURE_BYTES, TOO_LARGE } from "@/lib/media/limits";

/** A picture on its way to the server. */
export interface Upload {
  /** 0 to 1; 1 while the server is still working on it. */
  progress: number;
  /** Why it failed, in words; null while it is under way. */
  failed: string | null;
  /** Null where another try would not help. */
  retry: (() => void) | null;
  cancel: () => void;
}

export interface PictureMade {
  id: string;
  width: number;
  height: number;
  /** What the person should know of it, such as that an animation became a still. */
  notice: string | null;
}

/** A picture that the server is to fetch. */
export interface PictureAt {
  address: string;
}

export type Uploads = ReturnType<typeof createUploads>;

const TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"];

/**
 * Uploads of an open article by the figure's id.
 *
 * They live beside the document, never in it: no `blob:` address can be saved, a failed upload leaves the picture
 * that was there, and the caption is not touched. `say` shows what the server notes of a picture that it took.
 */
export function createUploads(say: (notice: string) => void = () => {}) {
  let uploads: ReadonlyMap<string, Upload> = new Map();
  const listeners = new Set<() => void>();

  function set(figureId: string, upload: Upload | null): void {
    const next = new Map(uploads);
    if (upload) next.set(figureId, upload);
    else next.delete(figureId);
    uploads = next;
    for (const listener of listeners) listener();
  }

  function start(figureId: string, file: File | PictureAt, onMade: (picture: PictureMade) => void): void {
    // Of two pictures for one place the later is meant.
    uploads.get(figureId)?.cancel();
    const cancel = () => set(figureId, null);
    const retry = () => start(figureId, file, onMade);
    const fail = (failed: string) => set(figureId, { progress: 0, failed, retry, cancel });
    const refused = refusalOf(file);
    if (refused) {
      fail(refused);
      return;
    }

    // fetch can't tell how far a request body has got; XMLHttpRequest can.
    const request = new XMLHttpRequest();
    const abort = () => {
      request.abort();
      cancel();
    };
    const moved = (progress: number) => set(figureId, { progress, failed: null, retry, cancel: abort });
    request.upload.onprogress = ({ loaded, total }) => moved(total === 0 ? 0 : loaded / total);
    request.onerror = () => fail("The connection broke. Try again.");
    request.onload = () => {
      const answer = answerOf(request);
      if (!answer.ok) fail(answer.message);
      else {
        cancel();
        onMade(answer.value);
        if (answer.value.notice) say(answer.value.notice);
      }
    };
    moved(0);
    send(request, file);
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => uploads,
    /** Would a picture be lost with the page? */
    isUnderWay: () => [...uploads.values()].some(({ failed }) => failed === null),
    start,
    /** Ask for a picture that did not come along. It is open, like a failed upload, until there is one or it is left. */
    ask(figureId: string, why: string) {
      set(figureId, { progress: 0, failed: why, retry: null, cancel: () => set(figureId, null) });
    },
    /** The figure is taken away, and with it what was on its way there. */
    cancel: (figureId: string) => uploads.get(figureId)?.cancel(),
  };
}

/** Files that can become a picture. */
export const pictureFiles = (files: FileList | null | undefined): File[] =>
  [...(files ?? [])].filter((file) => file.type.startsWith("image/"));

function send(request: XMLHttpRequest, file: File | PictureAt): void {
  if (file instanceof File) {
    const form = new FormData();
    form.append("file", file);
    request.open("POST", "/api/pictures");
    request.send(form);
  } else {
    request.open("POST", "/api/pictures/address");
    request.setRequestHeader("content-type", "application/json");
    request.send(JSON.stringify(file));
  }
}

function refusalOf(file: File | PictureAt): string | null {
  if (!(file instanceof File)) return null;
  if (!TYPES.includes(file.type)) return "Use a JPEG, PNG, WebP or GIF picture.";
  if (file.size > MAX_PICTURE_BYTES) return TOO_LARGE;
  return null;
}

type Answer = { ok: true; value: PictureMade } | { ok: false; message: string };

function answerOf(request: XMLHttpRequest): Answer {
  try {
    const answer: Answer = JSON.parse(request.responseText);
    return answer;
  } catch {
    return { ok: false, message: "The server gave no answer. Try again." };
  }
}

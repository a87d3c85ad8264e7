import { continuesCopy, readRange } from "./byte-range";
import { WHOLE_ANSWER } from "./hand-over";
import { isUnchanged } from "./negotiate";

/** A picture as readers get it. */
interface PictureSent {
  bytes: Buffer;
  /** Content-Type. */
  type: string;
  /** The last segment of its address, which says what is in it. */
  name: string;
}

/** A published picture, or the part of it that is asked for, or word that the copy is still right. */
export function pictureAnswer(request: Request, { bytes, type, name }: PictureSent): Response {
  const etag = `"${name}"`;
  const asked = (header: string) => request.headers.get(header);
  const short = {
    // The name says what is in it, so it is right for ever.
    "Cache-Control": "public, max-age=31536000, immutable",
    ETag: etag,
    "Accept-Ranges": "bytes",
    [WHOLE_ANSWER]: "none",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
  const ifNoneMatch = asked("if-none-match") ?? undefined;
  if (isUnchanged({ ifNoneMatch, ifModifiedSince: undefined }, etag, null)) {
    return new Response(null, { status: 304, headers: short });
  }
  const headers = { ...short, "Content-Type": type };
  const range = continuesCopy(asked("if-range"), etag) ? readRange(asked("range"), bytes.length) : null;
  if (range === "beyond") {
    const size = { "Content-Range": `bytes */${bytes.length}`, ...sized(0) };
    return new Response(null, { status: 416, headers: { ...short, ...size, "Cache-Control": "no-store" } });
  }
  const { start, end } = range ?? { start: 0, end: bytes.length - 1 };
  const part = range && { "Content-Range": `bytes ${start}-${end}/${bytes.length}` };
  return new Response(request.method === "HEAD" ? null : new Uint8Array(bytes.subarray(start, end + 1)), {
    status: range ? 206 : 200,
    headers: { ...headers, ...part, ...sized(end + 1 - start) },
  });
}

/** For our own server, and for where there is none. */
const sized = (length: number) => ({ "Content-Length": String(length), [WHOLE_ANSWER]: String(length) });

/** Too many pictures are being made: this one can be had in a moment. */
export const pictureLater = (): Response =>
  new Response(null, { status: 503, headers: { "Cache-Control": "no-store", "Retry-After": "5" } });

import "server-only";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Invalid } from "@/lib/errors";

/** A file that came in, on disk for as long as it is looked at. Its name is for people, never for a path. */
export interface ReceivedFile {
  name: string;
  path: string;
}

interface Limit {
  /** Bytes of all files together. */
  most: number;
  /** The sentence for more than that. */
  tooLarge: string;
}

/** Bytes that say how long a file's name is, and how long the file. */
const FRAME = 12;
const MAX_NAME = 4_000;

/**
 * The files of a request's body, one after the other, each written to disk while it comes in: memory stays flat
 * whatever their size. A frame is the length of the name (4 bytes), of the file (8 bytes, both big-endian), the name in
 * UTF-8 and the file.
 *
 * @throws Invalid with the limit's sentence, or when the body ends in the middle.
 */
export async function* readFiles(request: Request, { most, tooLarge }: Limit): AsyncGenerator<ReceivedFile> {
  if (Number(request.headers.get("content-length")) > most) throw Invalid.because("file", tooLarge);
  const body = inPieces(request);
  const folder = await mkdtemp(path.join(tmpdir(), "galley-import-"));
  let total = 0;
  try {
    for (let index = 0; ; index++) {
      const frame = await body.take(FRAME);
      if (frame.length === 0) return;
      if (frame.length < FRAME) throw BROKEN_OFF;
      const size = Number(frame.readBigUInt64BE(4));
      total += size;
      if (total > most) throw Invalid.because("file", tooLarge);
      const name = await body.take(Math.min(frame.readUInt32BE(0), MAX_NAME));
      const target = path.join(folder, String(index));
      await writeTo(target, body, size);
      yield { name: name.toString("utf8"), path: target };
      await rm(target);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await body.cancel();
  }
}

const BROKEN_OFF = Invalid.because("file", "The file did not arrive whole. Send it again.");

interface Pieces {
  /** So many bytes, fewer only at the end. For small amounts: they are in memory. */
  take(length: number): Promise<Buffer>;
  /** The next bytes, `most` at most; empty at the end. */
  next(most: number): Promise<Buffer>;
  cancel(): Promise<void>;
}

function inPieces(request: Request): Pieces {
  const reader = request.body?.getReader();
  let left: Buffer = Buffer.alloc(0);
  async function next(most: number): Promise<Buffer> {
    while (left.length === 0) {
      const read = await reader?.read();
      if (!read || read.done) return left;
      left = Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength);
    }
    const piece = left.subarray(0, most);
    left = left.subarray(piece.length);
    return piece;
  }
  return {
    next,
    async take(length) {
      const parts: Buffer[] = [];
      for (let missing = length; missing > 0; ) {
        const piece = await next(missing);
        if (piece.length === 0) break;
        parts.push(piece);
        missing -= piece.length;
      }
      return Buffer.concat(parts);
    },
    cancel: async () => void (await reader?.cancel().catch(() => {})),
  };
}

async function writeTo(target: string, body: Pieces, size: number): Promise<void> {
  const file: FileHandle = await open(target, "wx", 0o600);
  try {
    for (let missing = size; missing > 0; ) {
      const piece = await body.next(missing);
      if (piece.length === 0) throw BROKEN_OFF;
      await file.writeFile(piece);
      missing -= piece.length;
    }
  } finally {
    await file.close();
  }
}

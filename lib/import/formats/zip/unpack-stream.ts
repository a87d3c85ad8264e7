import { createReadStream } from "node:fs";
import { createInflateRaw } from "node:zlib";
import type { ZipEntry } from "./directory";

/**
 * One file of an archive on disk, unpacked piece by piece, for files that don't fit into memory. What is more than the
 * archive's directory says is cut.
 */
export async function* unpackStream(path: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.compressed === 0) return;
  const packed = createReadStream(path, { start: entry.from, end: entry.from + entry.compressed - 1 });
  let left = entry.size;
  try {
    for await (const chunk of entry.method === 8 ? packed.pipe(createInflateRaw()) : packed) {
      const bytes: Buffer = chunk;
      yield bytes.subarray(0, left);
      left -= bytes.length;
      if (left <= 0) break;
    }
  } finally {
    packed.destroy();
  }
}

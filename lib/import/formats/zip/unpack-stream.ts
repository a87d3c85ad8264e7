import { createReadStream } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { ZipEntry } from "./directory";
import { Damaged } from "./unreadable";

const BROKEN = "A part of this archive is damaged. Ask for it again.";

/**
 * One file of an archive on disk, unpacked piece by piece, for files that don't fit into memory. Unpacking stops at the
 * size that the archive's directory says.
 *
 * @throws Damaged, perhaps only behind the last piece: that the whole is sound is known at its end
 */
export async function* unpackStream(path: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.compressed === 0) return;
  const packed = createReadStream(path, { start: entry.from, end: entry.from + entry.compressed - 1 });
  let left = entry.size;
  let sum = 0;
  try {
    for await (const chunk of entry.method === 8 ? inflated(packed) : packed) {
      const bytes: Buffer = chunk.subarray(0, left);
      sum = crc32(bytes, sum);
      left -= bytes.length;
      yield bytes;
      if (left === 0) break;
    }
  } catch (error) {
    throw isOfInflating(error) ? new Damaged(BROKEN) : error;
  } finally {
    packed.destroy();
  }
  if (left > 0 || sum !== entry.crc) throw new Damaged(BROKEN);
}

/** Whatever ends one of the two ends the other; an error comes out of what is read from. */
const inflated = (packed: Readable): Readable => pipeline(packed, createInflateRaw(), () => {});

const isOfInflating = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("Z_");

import { constants, crc32, inflateRawSync } from "node:zlib";
import type { Zip, ZipEntry } from "./directory";
import { Damaged, Unreadable } from "./unreadable";

/** How much may still be unpacked of an archive, in bytes. Every entry that is read takes its part of it. */
export interface Budget {
  left: number;
}

/** What is said to grow more than this many times is no text that somebody wrote. */
const MOST_GROWTH = 200;
/** Below this size, in bytes, it is no matter how much something grows. */
const SMALL = 1_000_000;

const TOO_BIG =
  "Unpacked, this file is far larger than a story. Take the story out of it and paste it, or ask for a smaller one.";
const BROKEN = "A part of this file is damaged. Ask for it again, or paste the story’s text.";
const UNKNOWN =
  "A part of this file is packed in a way that is not read here. Save it anew, or paste the story.";

/**
 * The bytes of one file of an archive.
 *
 * Its directory is not believed: unpacking stops at the size that it gave, and at the budget, whatever comes.
 *
 * @throws Unreadable with a sentence for people; `Damaged` where only this entry is at fault
 */
export function unpack(zip: Zip, entry: ZipEntry, budget: Budget): Uint8Array {
  const { size, compressed, method } = entry;
  if (size > budget.left || (size > SMALL && size > compressed * MOST_GROWTH)) throw new Unreadable(TOO_BIG);
  budget.left -= size;
  const packed = zip.file.read(entry.from, entry.from + compressed);
  const bytes = method === 0 ? packed : method === 8 ? inflate(packed, size) : null;
  if (!bytes) throw new Damaged(UNKNOWN);
  if (bytes.length !== size || crc32(bytes) !== entry.crc) throw new Damaged(BROKEN);
  return bytes;
}

/** The first bytes of an entry, or as many as `length` packed ones give; empty where they can't be read. */
export function unpackHead(zip: Zip, { from, compressed, method }: ZipEntry, length: number): Uint8Array {
  const packed = zip.file.read(from, from + Math.min(length, compressed));
  if (method !== 8) return method === 0 ? packed : new Uint8Array();
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: length * 1_040 });
  } catch {
    return new Uint8Array();
  }
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    const { buffer, byteOffset, length } = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return new Uint8Array(buffer, byteOffset, length);
  } catch {
    throw new Damaged(BROKEN);
  }
}

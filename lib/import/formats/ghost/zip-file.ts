import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";

/** A file in an archive on disk. */
export interface ZipEntry {
  name: string;
  /** Bytes, packed and unpacked, as the archive's list says. */
  packed: number;
  size: number;
  isDeflated: boolean;
  /** Where its own header begins. */
  at: number;
}

/** The end of the list may have a comment of this length behind it. */
const TAIL = 65_557;
const END = 0x06054b50;
const LISTED = 0x02014b50;
/** Longest list that is read, in bytes. */
const LONGEST_LIST = 64_000_000;

/**
 * The files that an archive on disk lists, without unpacking any; empty where the list is damaged. Encrypted files and
 * those beyond 4 GB are left out.
 */
export async function zipEntries(path: string): Promise<ZipEntry[]> {
  const file = await open(path);
  try {
    const list = await readList(file);
    const entries: ZipEntry[] = [];
    for (let at = 0; list && at + 46 <= list.length && list.readUInt32LE(at) === LISTED; ) {
      const length = list.readUInt16LE(at + 28);
      const method = list.readUInt16LE(at + 10);
      const isEncrypted = (list.readUInt16LE(at + 8) & 1) === 1;
      if (!isEncrypted && (method === 0 || method === 8)) {
        entries.push({
          name: list.toString("utf8", at + 46, at + 46 + length),
          packed: list.readUInt32LE(at + 20),
          size: list.readUInt32LE(at + 24),
          isDeflated: method === 8,
          at: list.readUInt32LE(at + 42),
        });
      }
      at += 46 + length + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    }
    return entries;
  } finally {
    await file.close();
  }
}

async function readList(file: FileHandle): Promise<Buffer | null> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - TAIL), Math.min(size, TAIL));
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    const length = tail.readUInt32LE(at + 12);
    const from = tail.readUInt32LE(at + 16);
    return length <= LONGEST_LIST && from + length <= size ? bytesAt(file, from, length) : null;
  }
  return null;
}

async function bytesAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, from);
  return bytes.subarray(0, bytesRead);
}

/** A file's bytes, unpacked piece by piece; what is more than its list says is cut. */
export async function* unpack(path: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  const file = await open(path);
  const header = await bytesAt(file, entry.at, 30);
  await file.close();
  if (header.length < 30 || entry.packed === 0) return;
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  let left = entry.size;
  for await (const chunk of entry.isDeflated ? packed.pipe(createInflateRaw()) : packed) {
    const bytes: Buffer = chunk;
    yield bytes.subarray(0, left);
    left -= bytes.length;
    if (left <= 0) break;
  }
  packed.destroy();
}

/** All bytes of a file that is small enough. */
export async function unpackWhole(path: string, entry: ZipEntry): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of unpack(path, entry)) parts.push(part);
  return Buffer.concat(parts);
}

import { readSync } from "node:fs";

/** Bytes that can be read in any order, without having all of them in memory. */
export interface ByteSource {
  readonly size: number;
  /** From `start` up to `end`, cut at the end of the source. */
  read(start: number, end: number): Uint8Array;
}

/** Bytes that are there anyway. What is read are views of them, not copies. */
export const inMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.byteLength,
  read: (start, end) => bytes.subarray(start, end),
});

/** An open file by its descriptor; `size` in bytes. Whoever opened it closes it. */
export const onDisk = (descriptor: number, size: number): ByteSource => ({
  size,
  read(start, end) {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start));
    let filled = 0;
    while (filled < bytes.length) {
      const got = readSync(descriptor, bytes, filled, bytes.length - filled, start + filled);
      if (got === 0) break;
      filled += got;
    }
    return bytes.subarray(0, filled);
  },
});

/** An unsigned number of two bytes, the low one first; 0 beyond the end. */
export const field16 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100;

/** The same of four bytes. */
export const field32 = (bytes: Uint8Array, at: number): number =>
  field16(bytes, at) + field16(bytes, at + 2) * 0x10000;

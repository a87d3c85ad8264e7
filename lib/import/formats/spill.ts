import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Bytes that are kept one after the other, the last of them in memory and the others on disk. */
export interface Spill {
  /** Keep these too. Returns where they begin. */
  append(bytes: Buffer): number;
  /** So many bytes from a place on; good until the next call. */
  read(place: number, size: number): Buffer;
  /** Nothing is wanted any more. */
  close(): void;
}

/** So many bytes are in memory. */
const SHELF = 1 << 17;

interface File {
  folder: string;
  descriptor: number;
}

/** A spill that few bytes never leave memory for. Its file is a temporary one, and goes when it is closed. */
export function newSpill(): Spill {
  const shelf = Buffer.alloc(SHELF);
  /** Bytes on the shelf, and bytes on disk before them. */
  let filled = 0;
  let stored = 0;
  let file: File | null = null;

  function store(bytes: Buffer): void {
    file ??= openFile();
    writeFileSync(file.descriptor, bytes);
    stored += bytes.length;
  }

  return {
    append(bytes) {
      const place = stored + filled;
      if (filled + bytes.length > SHELF) {
        store(shelf.subarray(0, filled));
        filled = 0;
      }
      if (bytes.length > SHELF) store(bytes);
      else filled += bytes.copy(shelf, filled);
      return place;
    },
    read: (place, size) =>
      file && place < stored
        ? readFrom(file, place, size)
        : shelf.subarray(place - stored, place - stored + size),
    close() {
      if (!file) return;
      closeSync(file.descriptor);
      rmSync(file.folder, { recursive: true, force: true });
      file = null;
    },
  };
}

function openFile(): File {
  const folder = mkdtempSync(path.join(tmpdir(), "galley-spill-"));
  return { folder, descriptor: openSync(path.join(folder, "bytes"), "wx+") };
}

function readFrom({ descriptor }: File, place: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  for (let done = 0; done < size; ) {
    const more = readSync(descriptor, bytes, done, size - done, place + done);
    if (more === 0) throw new Error(`The temporary file ends before byte ${place + size}.`);
    done += more;
  }
  return bytes;
}

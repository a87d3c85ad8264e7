import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { parsePictureName, pictureName, type Rendition } from "@/lib/format/picture-address";

/**
 * Where the files of pictures lie. Names are made by `pictureName` and {@link masterName} alone:
 * content hashes, so a file never changes and putting it twice is no harm.
 */
export interface PictureStore {
  /** Resolves when the bytes would survive a power cut. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is no such file. */
  read(name: string): Promise<Buffer | null>;
  has(name: string): Promise<boolean>;
}

/** The name of a picture in full size, made of the SHA-256 of its bytes in hex. */
export const masterName = (hash: string, format: "jpg" | "png"): string => `${hash}-master.${format}`;

/** Files in a folder, 256 folders below it. */
export function folderStore(root: string): PictureStore {
  return {
    async put(name, bytes) {
      const target = placeOf(root, name);
      await mkdir(path.dirname(target), { recursive: true });
      await writeWhole(target, bytes);
    },
    async read(name) {
      return readFile(placeOf(root, name)).catch(nothingThere);
    },
    async has(name) {
      const found = await stat(placeOf(root, name)).catch(nothingThere);
      return found !== null;
    },
  };
}

/** The newsroom's store: `media` in the data folder that `GALLEY_DATA` names. */
export function pictureStore(): PictureStore {
  return folderStore(path.join(process.env.GALLEY_DATA ?? ".galley", "media"));
}

/** The bytes of one rendition, or null when it has not been made. Who may see them is asked by the caller. */
export const readRendition = (rendition: Rendition): Promise<Buffer | null> =>
  pictureStore().read(pictureName(rendition));

/** The picture in full size, which every rendition is made from; null when there is none. */
export async function readMaster(hash: string): Promise<Buffer | null> {
  const store = pictureStore();
  return (await store.read(masterName(hash, "jpg"))) ?? store.read(masterName(hash, "png"));
}

const MASTER = /^[0-9a-f]{64}-master\.(?:jpg|png)$/;

// Names are built from hashes and numbers, yet a store must not depend on the manners of who calls it.
const isName = (name: string) => MASTER.test(name) || parsePictureName(name) !== null;

function placeOf(root: string, name: string): string {
  if (!isName(name)) throw new RangeError(`not the name of a picture's file: ${JSON.stringify(name)}`);
  return path.join(root, name.slice(0, 2), name);
}

/** Readers see the whole file or none: written beside, flushed, and renamed into place. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const beside = `${target}.${randomUUID()}.part`;
  try {
    const file = await open(beside, "wx", 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
    await syncFolder(path.dirname(target));
  } catch (thrown) {
    await unlink(beside).catch(nothingThere);
    throw thrown;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nothingThere(thrown: NodeJS.ErrnoException): null {
  if (thrown.code === "ENOENT") return null;
  throw thrown;
}

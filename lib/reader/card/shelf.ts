import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

// Cards that were made, as files. They can all be made again, so nothing is lost with one and the oldest may go.

const folder = () => path.join(process.env.GALLEY_DATA ?? ".galley", "cards");

/** Most files that are kept: about 400 MB. */
const MOST = 8_000;
/** So many more may come before the oldest are cleared away. */
const BETWEEN = 256;

let written = 0;

/** The bytes of a card, or null when it was not made yet. The name is one that `address` made. */
export const takeCard = (name: string): Promise<Buffer | null> =>
  readFile(path.join(folder(), name)).catch(nothingThere);

/** Keep a card. Who reads meanwhile gets the whole of it or nothing. */
export async function keepCard(name: string, bytes: Uint8Array, most = MOST): Promise<void> {
  const target = path.join(folder(), name);
  const beside = path.join(folder(), `.${randomUUID()}`);
  await mkdir(folder(), { recursive: true });
  await writeFile(beside, bytes);
  await rename(beside, target);
  if (written++ % Math.min(BETWEEN, most) === 0) await clearOldest(most);
}

async function clearOldest(most: number): Promise<void> {
  const names = await readdir(folder());
  if (names.length <= most) return;
  const aged = await Promise.all(
    names.map(async (name) => ({
      name,
      at: (await stat(path.join(folder(), name)).catch(nothingThere))?.mtimeMs ?? 0,
    })),
  );
  const oldest = aged.toSorted((a, b) => a.at - b.at).slice(0, names.length - most);
  await Promise.all(oldest.map(({ name }) => rm(path.join(folder(), name), { force: true })));
}

function nothingThere(thrown: NodeJS.ErrnoException): null {
  if (thrown.code === "ENOENT") return null;
  throw thrown;
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Person } from "@/lib/access/actor";
import { Invalid } from "@/lib/errors";
import { createImport } from "@/lib/import/create-import";
import { type FetchedSource, fetchSource } from "@/lib/import/fetch-source";
import type { ImportAddress } from "@/lib/import/input";
import { splitFile } from "@/lib/import/split";
import type { CreatedImport } from "@/lib/import/types";
import { createRun } from "./create";
import { mayRun } from "./policy";

/** What an address became: a story that waits for its review, or a run of all the stories that are there. */
type ImportedAddress = CreatedImport | { runId: string; total: number };

/**
 * Fetch what an address leads to and bring it in: a page as an import, a feed or another file with many stories as a
 * run, of which nothing becomes an article before a person says so.
 *
 * Nothing is kept of what can't be fetched or has no story in it.
 *
 * @throws Forbidden for who may not.
 * @throws Invalid with one sentence that says what to do.
 */
export async function importAddress(actor: Person, input: ImportAddress): Promise<ImportedAddress> {
  const source = await fetchSource(actor, input);
  try {
    return await createImport(actor, source);
  } catch (thrown) {
    if (!holdsSeveral(thrown)) throw thrown;
    if (!mayRun(actor).allowed) throw Invalid.because("address", FOR_EDITORS);
    return createRun(actor, { name: nameOf(source), items: storiesOf(source) });
  }
}

const FOR_EDITORS =
  "There are many stories at this address, and only editors import many at once. Open the one that you need and paste its address.";

const holdsSeveral = (thrown: unknown): boolean =>
  thrown instanceof Invalid && thrown.issues.some(({ field }) => field === "stories");

/** "news.example › sport › feed.xml": a run's name is a file's, and of a path a file's name is the last part. */
const nameOf = ({ from }: FetchedSource): string => {
  const { hostname, pathname } = new URL(from.address);
  return [hostname, ...pathname.split("/")].filter((part) => part !== "").join(" › ");
};

/** Splitters read from a disk. */
async function* storiesOf({ bytes, from }: FetchedSource) {
  const folder = await mkdtemp(path.join(tmpdir(), "galley-import-"));
  const file = path.join(folder, "fetched");
  try {
    await writeFile(file, bytes, { mode: 0o600 });
    yield* splitFile(file, "fetched", from.address);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

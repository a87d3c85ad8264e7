import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Person } from "@/lib/access/actor";
import { Invalid } from "@/lib/errors";
import { createImport } from "@/lib/import/create-import";
import type { CreateImport } from "@/lib/import/input";
import { splitFile } from "@/lib/import/split";
import type { CreatedImport } from "@/lib/import/types";
import { createRun } from "./create";
import { mayRun } from "./policy";

/** What a source became: a story that waits for its review, or a run of all the stories in it. */
export type Imported = CreatedImport | { runId: string; total: number };

/**
 * Bring a source in: one story as an import, many as a run with this name, of which nothing becomes an article before a
 * person says so. It is looked into here, so nobody sends it twice to hear which of the two it is.
 *
 * @throws Forbidden for who may not.
 * @throws Invalid with the reader's sentence; with `forEditors`, at the field it is about, where there are many stories
 * and the person may import one at a time.
 */
export async function importSource(
  actor: Person,
  source: CreateImport,
  { name, forEditors }: { name: string; forEditors: { field: string; message: string } },
): Promise<Imported> {
  try {
    return await createImport(actor, source);
  } catch (thrown) {
    if (!holdsSeveral(thrown)) throw thrown;
    if (!mayRun(actor).allowed) throw Invalid.because(forEditors.field, forEditors.message);
    return createRun(actor, { name, items: storiesOf(source) });
  }
}

const holdsSeveral = (thrown: unknown): boolean =>
  thrown instanceof Invalid && thrown.issues.some(({ field }) => field === "stories");

/** Splitters read from a disk. */
async function* storiesOf(source: CreateImport) {
  const folder = await mkdtemp(path.join(tmpdir(), "galley-import-"));
  const file = path.join(folder, "source");
  try {
    await writeFile(file, "bytes" in source ? source.bytes : source.text, { mode: 0o600 });
    yield* splitFile(
      file,
      ("fileName" in source && source.fileName) || "Pasted text",
      "from" in source ? source.from.address : null,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

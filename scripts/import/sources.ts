import { createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Invalid } from "@/lib/errors";
import type { StorySource } from "@/lib/import/formats/source";
import { splitFile } from "@/lib/import/split";

/** One story of the files that were named, or why a file gives none. */
export type Given = { file: string; story: StorySource } | { file: string; error: string };

/** The stories in files, folders and the standard input, one after the other. */
export async function* storiesIn(sources: readonly string[]): AsyncGenerator<Given> {
  for (const file of sources.flatMap(filesOf)) {
    if (file === "-") yield* storiesOfInput();
    else yield* storiesOf(file, file);
  }
}

/** The files of a folder in the order of their names, hidden ones left out; any other path is itself. */
function filesOf(path: string): string[] {
  if (path === "-" || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(path, entry.name))
    .sort();
}

async function* storiesOf(path: string, file: string): AsyncGenerator<Given> {
  try {
    for await (const story of splitFile(path, basename(file))) yield { file, story };
  } catch (error) {
    yield { file, error: reasonOf(error) };
  }
}

/** Splitters read a file more than once. */
async function* storiesOfInput(): AsyncGenerator<Given> {
  const folder = mkdtempSync(join(tmpdir(), "galley-import-"));
  const path = join(folder, "input");
  try {
    await pipeline(process.stdin, createWriteStream(path));
    yield* storiesOf(path, "-");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Invalid) return error.message;
  if (!(error instanceof Error && "code" in error)) throw error;
  if (error.code === "ENOENT") return "There is no such file.";
  return `The file could not be opened (${String(error.code)}).`;
}

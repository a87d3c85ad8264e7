// npm run --silent import -- --dry-run FILE… — read stories and print one JSON object a line, changing nothing.
// A folder stands for the files in it, "-" for the standard input.
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type DryRun, dryRun } from "@/lib/import/dry-run";
import { readSource } from "@/lib/import/read";

const USAGE =
  "Say what to import: npm run --silent import -- --dry-run FILE… (a folder stands for its files, - for the standard input).";
const NOT_YET =
  "Importing from the command line needs a running newsroom and is not there yet: add --dry-run to see what would be imported, or import at /desk/import.";

const UNREADABLE_FILE = 1;
const WRONG_USE = 2;

process.exitCode = await main();

async function main(): Promise<number> {
  const given = parsed();
  if (!given || given.sources.length === 0) return refuse(USAGE);
  if (!given.dryRun) return refuse(NOT_YET);
  let code = 0;
  for (const file of given.sources.flatMap(filesOf)) {
    const line = await readOne(file);
    if ("error" in line) code = UNREADABLE_FILE;
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
  }
  return code;
}

function parsed(): { dryRun: boolean; sources: string[] } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "dry-run": { type: "boolean" }, as: { type: "string" } },
    });
    return { dryRun: values["dry-run"] === true, sources: positionals };
  } catch {
    return null;
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return WRONG_USE;
}

/** The files of a folder in the order of their names, hidden ones left out; any other path is itself. */
function filesOf(path: string): string[] {
  if (path === "-" || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(path, entry.name))
    .sort();
}

async function readOne(file: string): Promise<DryRun | { file: string; error: string }> {
  try {
    const read = await readSource(new Uint8Array(readFileSync(file === "-" ? 0 : file)));
    return read.ok ? dryRun(file, read.format, read.story) : { file, error: read.because };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return {
      file,
      error:
        error.code === "ENOENT"
          ? "There is no such file."
          : `The file could not be opened (${String(error.code)}).`,
    };
  }
}

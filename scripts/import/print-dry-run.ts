import { once } from "node:events";
import { basename } from "node:path";
import { dateByName } from "@/lib/import/date-by-name";
import { type DryRun, dryRun } from "@/lib/import/dry-run";
import { isCollection, type StorySource } from "@/lib/import/formats/source";
import { readSource } from "@/lib/import/read";
import { storiesIn } from "./sources";

const UNREADABLE_FILE = 1;

/** `item`: what a source with many stories calls this one. */
type Line = (DryRun & { item?: string }) | { file: string; item?: string; error: string };

/** Print what is found in each story, a line each, and return the exit code: 1 when something could not be read. */
export async function printDryRun(sources: readonly string[]): Promise<number> {
  let code = 0;
  for await (const given of storiesIn(sources)) {
    const line: Line = "error" in given ? given : await lineOf(given.file, given.story);
    if ("error" in line) code = UNREADABLE_FILE;
    if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
  }
  return code;
}

async function lineOf(file: string, { key, bytes }: StorySource): Promise<Line> {
  const read = await readSource(bytes);
  if (!read.ok) return { file, error: read.because };
  dateByName(read.story.fields, read.format, key);
  const told = dryRun(file, read.format, read.story);
  if (!isCollection(read.format) && key === basename(file)) return told;
  const { file: _, ...rest } = told;
  return { file, item: key, ...rest };
}

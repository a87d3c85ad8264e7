// npm run import -- --as EMAIL FILE… — import stories into the newsroom, running or not, as a run that can be stopped,
// gone on with and undone.
// npm run --silent import -- --dry-run FILE… — read stories and print one JSON object a line, changing nothing.
// A folder stands for the files in it, "-" for the standard input.
import { parseArgs } from "node:util";
import { Obstacle } from "@/lib/db/obstacle";
import { Refusal } from "@/lib/errors";
import { diskTrouble } from "./data-folder";
import { printDryRun } from "./import/print-dry-run";
import { say } from "./progress.mjs";

const USAGE = `Say what to import:
  npm run import -- --as EMAIL FILE…                 into the newsroom, as this person (--yes: without asking)
  npm run import -- --as EMAIL --run RUN             go on with a run that was stopped
  npm run --silent import -- --dry-run FILE…         only print what would be imported
A folder stands for its files, - for the standard input.`;

const WRONG_USE = 2;

// Whoever reads what is printed may have had enough, as `head` has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await main();

async function main(): Promise<number> {
  const given = parsed();
  if (!given) return refuse(USAGE);
  const { sources, as, run, dryRun, ...rest } = given;
  if (dryRun) return sources.length === 0 ? refuse(USAGE) : printDryRun(sources);
  if (as === undefined) return refuse(`${USAGE}\n\n--as EMAIL is missing: who imports?`);
  if ((run === undefined) === (sources.length === 0)) return refuse(USAGE);
  try {
    // Loaded only now: a dry run needs no database.
    const { importAs } = await import("./import/import-as");
    return await importAs(as, run === undefined ? { sources } : { runId: run }, rest);
  } catch (error) {
    say(sentenceOf(error));
    return 1;
  }
}

function parsed() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        as: { type: "string" },
        run: { type: "string" },
        yes: { type: "boolean", default: false },
        repeats: { type: "boolean", default: false },
      },
    });
    const { "dry-run": dryRun, ...rest } = values;
    return { dryRun, sources: positionals, ...rest };
  } catch {
    return null;
  }
}

function refuse(sentence: string): number {
  console.error(sentence);
  return WRONG_USE;
}

function sentenceOf(error: unknown): string {
  if (error instanceof Obstacle || error instanceof Refusal) return error.message;
  return diskTrouble(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

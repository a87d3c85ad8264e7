import type { Actor, Person } from "@/lib/access/actor";
import type { StorySource } from "@/lib/import/formats/source";
import { createRun } from "@/lib/run/create";
import { startRun } from "@/lib/run/decide";
import { getRun } from "@/lib/run/get-run";
import { listItems } from "@/lib/run/list";
import type { RunItem } from "@/lib/run/types";
import { workOnRuns } from "@/lib/run/work";

const NEWSROOM: Actor = { kind: "system", task: "import-run" };

/** Do all the work that there is on runs, as an instance of the newsroom does. Returns how many stories it was. */
export const work = (): Promise<number> => workOnRuns(NEWSROOM, { workerId: crypto.randomUUID() });

/** Texts as the items of a run, each a file of its own. */
export const asFiles = (texts: readonly string[]): StorySource[] =>
  texts.map((text, at) => ({ key: `${at + 1}.txt`, title: "", bytes: Buffer.from(text) }));

/** So many short stories that no run had before. */
export function shortStories(count: number): StorySource[] {
  const name = crypto.randomUUID();
  return asFiles(
    Array.from(
      { length: count },
      (_, index) =>
        `Ferry ${index + 1} of ${name} returns\n\nBy Ana Ruiz\n\nThe ferry with the number ${index + 1} came back on Tuesday, the harbour master said.`,
    ),
  );
}

/** What nobody reads as a story. */
export const UNREADABLE: StorySource = { key: "a.pdf", title: "", bytes: Buffer.from("%PDF-1.7\n") };

/** A run that was brought in and checked; `name` is that of the file. */
export async function checkedRun(
  by: Person,
  items: readonly StorySource[],
  name = "export",
): Promise<string> {
  const { runId } = await createRun(by, { name, items });
  await work();
  return runId;
}

/** Import what is ready of it, and return its items as they are then. */
export async function imported(by: Person, runId: string, repeats = false): Promise<RunItem[]> {
  await startRun(by, { runId, repeats });
  await work();
  return itemsOf(by, runId);
}

/** The first items of a run, as its screen lists them. */
export const itemsOf = async (by: Person, runId: string): Promise<RunItem[]> =>
  (await listItems(by, { runId, search: "", after: 0 })).items;

/** How many of its items are in which state. */
export const statesOf = async (by: Person, runId: string): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries((await getRun(by, { runId })).counts).filter(([, count]) => count > 0));

import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import type { Actor, Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { hangUp } from "@/lib/db/listen";
import { Obstacle } from "@/lib/db/obstacle";
import type { StorySource } from "@/lib/import/formats/source";
import { createRun } from "@/lib/run/create";
import { cancelRun, startRun } from "@/lib/run/decide";
import { getRun } from "@/lib/run/get-run";
import { listItems } from "@/lib/run/list";
import type { ItemState, Run, RunState } from "@/lib/run/types";
import { workOnRuns } from "@/lib/run/work";
import { personAtWork } from "@/lib/user/person-at-work";
import { duration, say } from "@/scripts/progress.mjs";
import { reachNewsroom } from "@/scripts/reach-newsroom";
import { untilTold } from "@/scripts/until-told";
import { newProgressBar } from "./progress-bar";
import { storiesIn } from "./sources";

const NEWSROOM: Actor = { kind: "system", task: "import-run" };
/** Between two looks at how far a run has got, in milliseconds. */
const LOOK = 200;
const STOPPED = 130;

interface Options {
  /** Start without asking. */
  yes: boolean;
  /** Import stories once more that the newsroom has already. */
  repeats: boolean;
}

/**
 * Import files as this person, or go on with a run, and say how far it has got. Ctrl-C stops between two stories.
 *
 * @returns the exit code: 0 when every story was imported or skipped, 1 when some failed
 * @throws Obstacle or a refusal with a sentence.
 */
export async function importAs(
  email: string,
  what: { sources: readonly string[] } | { runId: string },
  options: Options,
): Promise<number> {
  const newsroom = await reachNewsroom();
  const stop = new AbortController();
  void untilTold().then(() => stop.abort());
  try {
    const person = await findByEmail(email);
    const taken =
      "runId" in what ? { runId: what.runId, failures: 0 } : await takeIn(person, what.sources, stop.signal);
    if (!taken) return STOPPED;
    return await finish(person, taken, options, { stop: stop.signal, address: newsroom.address });
  } finally {
    await Promise.allSettled([hangUp(), db.$disconnect()]);
    await newsroom.close();
  }
}

async function findByEmail(email: string): Promise<Person> {
  const user = await db.user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true },
  });
  const person = user && (await personAtWork(user.id));
  if (person) return person;
  throw new Obstacle(`Nobody with the address ${email} works in this newsroom. Name an editor with --as.`);
}

class Stopped extends Error {}

/** Write the stories down as a new run. Files that give none are named, and counted. */
async function takeIn(
  person: Person,
  sources: readonly string[],
  stop: AbortSignal,
): Promise<{ runId: string; failures: number } | null> {
  const bar = newProgressBar("Taking in");
  let failures = 0;
  let count = 0;
  async function* items(): AsyncGenerator<StorySource> {
    for await (const given of storiesIn(sources)) {
      if (stop.aborted) throw new Stopped();
      if ("error" in given) {
        failures++;
        bar.clear();
        say(`✗ ${given.file}: ${given.error}`);
        continue;
      }
      bar.show(++count, null);
      yield given.story;
    }
  }
  try {
    const { runId } = await createRun(person, { name: nameOf(sources), items: items() });
    return { runId, failures };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    say("Stopped. Nothing was taken in.");
    return null;
  } finally {
    bar.clear();
  }
}

const nameOf = ([first = "", ...rest]: readonly string[]): string =>
  `${first === "-" ? "standard input" : basename(first)}${rest.length > 0 ? ` and ${rest.length} more` : ""}`;

interface Surroundings {
  stop: AbortSignal;
  address: string | null;
}

async function finish(
  person: Person,
  { runId, failures }: { runId: string; failures: number },
  { yes, repeats }: Options,
  around: Surroundings,
): Promise<number> {
  let run = await getRun(person, { runId });
  if (run.state === "checking") run = await passThrough(person, run, "Reading", around.stop);
  if (around.stop.aborted) return stopped(person, run, around);
  say(summaryOf(run));
  await sayFailures(person, runId);
  // A process that was killed, or another one, is importing it: what was agreed to once is joined.
  if (run.state !== "importing") {
    const waiting = run.counts.ready + run.counts.new + (repeats ? run.counts.skipped : 0);
    if (waiting === 0) {
      say("There is nothing to import.");
      return run.counts.failed + failures > 0 ? 1 : 0;
    }
    if (!(yes || (await agrees(person, waiting, around)))) {
      say(`Nothing was imported. ${goOn(person, run, around)}`);
      return 0;
    }
    await startRun(person, { runId, repeats });
  }
  const before = run.counts.imported;
  const began = performance.now();
  run = await getRun(person, { runId });
  if (run.state === "checking") {
    // What had not been read when it was stopped was agreed to as well.
    run = await passThrough(person, run, "Reading", around.stop);
    if (run.state === "checked" && run.counts.ready > 0 && !around.stop.aborted) {
      await startRun(person, { runId, repeats });
      run = await getRun(person, { runId });
    }
  }
  if (run.state === "importing") run = await passThrough(person, run, "Importing", around.stop);
  if (around.stop.aborted) return stopped(person, run, around);
  const took = performance.now() - began;
  const { failed } = run.counts;
  const imported = run.counts.imported - before;
  const rate = imported < 100 ? "" : `, ${number(Math.round((imported / took) * 1_000))} a second`;
  say(`✓ Imported ${count(imported)} in ${duration(took)}${rate}.`);
  if (failed > 0) {
    say(`✗ ${count(failed)} could not be imported:`);
    await sayFailures(person, runId);
  }
  if (around.address) say(`See ${pageOf(run, around.address)}`);
  return failed + failures > 0 ? 1 : 0;
}

/** What each pass has before it. */
const LEFT: Partial<Record<RunState, ItemState>> = { checking: "new", importing: "ready" };

const WITH_OTHERS =
  "The last ones are with another process. Should it have been killed, they are free within a minute.";

/** Work on a run, beside whoever else does, until the pass that it is in is over or somebody says stop. */
async function passThrough(person: Person, before: Run, doing: string, stop: AbortSignal): Promise<Run> {
  const { id: runId, state } = before;
  const bar = newProgressBar(doing);
  const left = LEFT[state] ?? "ready";
  const whole = before.counts[left];
  let run = before;
  let waits = false;
  const look = async (): Promise<void> => {
    run = await getRun(person, { runId });
    bar.show(whole - run.counts[left], whole);
  };
  const clock = setInterval(() => void look().catch(() => {}), LOOK); // an error of the database is told by the work
  try {
    while (run.state === state && !stop.aborted) {
      await workOnRuns(NEWSROOM, { workerId: crypto.randomUUID(), signal: stop });
      await look();
      if (run.state !== state || stop.aborted) continue;
      if (!waits && run.counts[left] > 0) {
        bar.clear();
        say(`· ${WITH_OTHERS}`);
      }
      waits = true;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
    return run;
  } finally {
    clearInterval(clock);
    bar.clear();
  }
}

async function stopped(person: Person, run: Run, around: Surroundings): Promise<number> {
  await cancelRun(person, { runId: run.id });
  const { counts } = await getRun(person, { runId: run.id });
  const left = counts.ready + counts.new;
  if (left === 0) say(`Nothing was left to stop: ${count(counts.imported)} imported.`);
  else say(`Stopped: ${count(counts.imported)} imported, ${number(left)} left. ${goOn(person, run, around)}`);
  return STOPPED;
}

function goOn({ email }: Person, run: Run, { address }: Surroundings): string {
  const command = `npm run import -- --as ${email} --run ${run.id}`;
  return `Go on with: ${command}${address ? `\nor at ${pageOf(run, address)}` : ""}`;
}

const pageOf = ({ id }: Run, address: string) => `${address}/desk/import/runs/${id}`;
const number = (value: number) => value.toLocaleString("en");
const count = (stories: number) => `${number(stories)} ${stories === 1 ? "story" : "stories"}`;

function summaryOf({ counts, total }: Run): string {
  const parts = [
    counts.imported > 0 ? `${number(counts.imported)} imported before` : "",
    `${number(counts.ready + counts.new)} to import`,
    counts.skipped > 0 ? `${number(counts.skipped)} here already (--repeats imports them once more)` : "",
    counts.failed > 0 ? `${number(counts.failed)} that can’t be read` : "",
  ];
  return `✓ ${count(total)}: ${parts.filter((part) => part !== "").join(", ")}.`;
}

const MOST = 20;

async function sayFailures(person: Person, runId: string): Promise<void> {
  const { items } = await listItems(person, { runId, state: "failed", search: "", after: 0 });
  for (const { key, title, because } of items.slice(0, MOST)) say(`  ${title || key}: ${because}`);
  if (items.length > MOST) say("  and more: the run’s page lists all.");
}

async function agrees({ name }: Person, stories: number, { stop }: Surroundings): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const asked = createInterface({ input: process.stdin, output: process.stderr });
  const dismissed = new AbortController();
  asked.on("SIGINT", () => dismissed.abort()); // the prompt takes Ctrl-C for itself
  try {
    const signal = AbortSignal.any([stop, dismissed.signal]);
    const answer = await asked.question(`Import ${count(stories)} as ${name}? (y/N) `, { signal });
    return /^y(?:es)?$/iu.test(answer.trim());
  } catch {
    return false; // told to stop
  } finally {
    asked.close();
  }
}

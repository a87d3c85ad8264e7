import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { pictureName, type Rendition } from "@/lib/format/picture-address";

// Where renditions are made: a process of its own, below everything else's priority, so that neither a page nor the
// desk waits for pixels, and a decoder that a file brings down takes nobody with it.

/** What the process is asked for. */
export interface Order {
  name: string;
}

/** What it answers: "missing" when there is no master to make it from. */
export interface Delivery extends Order {
  outcome: "made" | "missing" | "failed";
  because?: string;
}

/** "busy": so much is waiting that this was given up; it can be asked for again. */
export type Made = Delivery["outcome"] | "busy";

export interface Darkroom {
  /** Make a rendition and keep it. Who asks for one that is being made already waits for that. */
  make(rendition: Rendition): Promise<Made>;
  /**
   * Make these too while nobody waits for another one, in this order and one at a time. When too many are planned, the
   * oldest are given up: who asks for one of them waits as for any.
   */
  plan(renditions: readonly Rendition[]): void;
  /** End the process. What was not made is answered as busy, what was planned is forgotten. */
  close(): void;
}

interface Job {
  name: string;
  made: Promise<Made>;
  settle: (made: Made) => void;
}

interface Limits {
  /** How many are made at once: as many as are decoded elsewhere. */
  places: number;
  /** How many may wait; a page has some twenty pictures. */
  waiting: number;
  /** How many may be planned: the pictures of some ten stories. */
  planned: number;
  /** How long the process stays with nothing to do, in milliseconds: it keeps a hundred megabytes. */
  idle: number;
}

const LIMITS: Limits = { places: 2, waiting: 200, planned: 500, idle: 60_000 };

/** A darkroom that is opened when the first asks. The process's own is {@link darkroom}. */
export function openDarkroom(limits: Partial<Limits> = {}): Darkroom {
  const most = { ...LIMITS, ...limits };
  const waiting: Job[] = [];
  const planned = new Set<string>();
  const working = new Map<string, Job>();
  /** What waits and what is worked on. */
  const begun = new Map<string, Job>();
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;

  function next(): void {
    clearTimeout(idle);
    while (working.size < most.places) {
      // The last that came first: whoever asked long ago, such as a crawler's burst, has gone on or can wait.
      const job = waiting.pop() ?? (working.size === 0 ? takePlanned() : undefined);
      if (!job) break;
      working.set(job.name, job);
      staff().send({ name: job.name } satisfies Order);
    }
    if (working.size === 0) idle = setTimeout(close, most.idle).unref();
  }

  function takePlanned(): Job | undefined {
    const [name] = planned;
    return name === undefined ? undefined : begin(name);
  }

  /** From now on whoever asks for it waits for this. */
  function begin(name: string): Job {
    const { promise, resolve } = Promise.withResolvers<Made>();
    const job = { name, made: promise, settle: resolve };
    planned.delete(name);
    begun.set(name, job);
    return job;
  }

  function staff(): ChildProcess {
    if (child) return child;
    const hired = hire();
    child = hired;
    const lost = () => {
      if (child !== hired) return;
      child = null;
      for (const name of [...working.keys()])
        deliver({ name, outcome: "failed", because: "its maker ended" });
    };
    hired.on("message", deliver).once("exit", lost).on("error", lost);
    return hired;
  }

  function deliver({ name, outcome, because }: Delivery): void {
    if (outcome === "failed") console.error(`The picture ${name} can't be made: ${because}`);
    settle(working.get(name), outcome);
    next();
  }

  function settle(job: Job | undefined, made: Made): void {
    if (!job) return;
    working.delete(job.name);
    begun.delete(job.name);
    job.settle(made);
  }

  function close(): void {
    const leaving = child;
    child = null;
    planned.clear();
    if (leaving?.connected) leaving.disconnect();
    for (const job of [...working.values(), ...waiting.splice(0)]) settle(job, "busy");
  }

  return {
    make(rendition) {
      const name = pictureName(rendition);
      const known = begun.get(name);
      if (known) return known.made;
      if (waiting.length >= most.waiting) settle(waiting.shift(), "busy");
      const job = begin(name);
      waiting.push(job);
      next();
      return job.made;
    },
    plan(renditions) {
      for (const name of renditions.map(pictureName)) if (!begun.has(name)) planned.add(name);
      for (const name of [...planned].slice(0, -most.planned)) planned.delete(name);
      next();
    },
    close,
  };
}

/** From the sources, which Node runs as they are: the same file in a build, a test and a script. */
function hire(): ChildProcess {
  const root = process.cwd();
  const hooks = pathToFileURL(path.join(/* turbopackIgnore: true */ root, "scripts/resolve-ts.mjs")).href;
  const entrance = path.join(/* turbopackIgnore: true */ root, "lib/media/darkroom-process.ts");
  const child = spawn(process.execPath, ["--import", hooks, "--no-warnings", entrance], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { GALLEY_DATA: process.env.GALLEY_DATA, NODE_ENV: process.env.NODE_ENV },
  });
  // It never keeps a script or a server from ending; it ends itself when its line is cut.
  child.unref();
  child.channel?.unref();
  return child;
}

const KEY = Symbol.for("galley.darkroom");
const shared = globalThis as typeof globalThis & { [KEY]?: Darkroom };

/** The one of this process, however often the framework bundles this module. */
export function darkroom(): Darkroom {
  shared[KEY] ??= openDarkroom();
  return shared[KEY];
}

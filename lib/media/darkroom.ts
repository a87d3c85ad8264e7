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

/** Whether somebody waits for it, or it is made when nothing else is to do. */
type Urgency = "awaited" | "later";

interface Job {
  name: string;
  urgency: Urgency;
  settle: (made: boolean) => void;
}

export interface Darkroom {
  /**
   * Make a rendition and keep it. True when it is there, false when there is nothing to make it from or it can't be
   * made. Who asks for one that is being made already waits for that.
   */
  make(rendition: Rendition): Promise<boolean>;
  /** The same when there is time. Forgotten when too much is waiting; the next reader asks again. */
  makeLater(rendition: Rendition): void;
  /** End the process; what is being made is not. */
  close(): void;
}

/** Two at once, as many as decode elsewhere; one of them at most is something for later. */
const PLACES = 2;
const MOST_FOR_LATER = 500;
/** How long the process stays with nothing to do, in milliseconds: it keeps a hundred megabytes. */
const IDLE = 60_000;

/** @internal The process's own is {@link darkroom}. */
export function openDarkroom(): Darkroom {
  const waiting: Job[] = [];
  const working = new Map<string, Job>();
  const promises = new Map<string, Promise<boolean>>();
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;

  function order(name: string, urgency: Urgency): Promise<boolean> {
    const known = promises.get(name);
    if (known) {
      const job = waiting.find((each) => each.name === name);
      if (job && urgency === "awaited") job.urgency = urgency;
      return known;
    }
    const made = new Promise<boolean>((settle) => waiting.push({ name, urgency, settle }));
    promises.set(name, made);
    next();
    return made;
  }

  function next(): void {
    clearTimeout(idle);
    while (working.size < PLACES) {
      const job = takeNext();
      if (!job) break;
      working.set(job.name, job);
      staff().send({ name: job.name } satisfies Order);
    }
    if (working.size === 0) idle = setTimeout(close, IDLE).unref();
  }

  function takeNext(): Job | undefined {
    const awaited = waiting.findIndex(({ urgency }) => urgency === "awaited");
    if (awaited !== -1) return waiting.splice(awaited, 1)[0];
    const isBusy = [...working.values()].some(({ urgency }) => urgency === "later");
    return isBusy ? undefined : waiting.shift();
  }

  function staff(): ChildProcess {
    if (child) return child;
    const hired = hire();
    child = hired;
    hired.on("message", (delivery: Delivery) => deliver(delivery));
    const lost = () => {
      if (child !== hired) return;
      child = null;
      for (const name of [...working.keys()])
        deliver({ name, outcome: "failed", because: "its maker ended" });
    };
    hired.once("exit", lost).on("error", lost);
    return hired;
  }

  function deliver({ name, outcome, because }: Delivery): void {
    const job = working.get(name);
    working.delete(name);
    promises.delete(name);
    if (outcome === "failed") console.error(`The picture ${name} can't be made: ${because}`);
    job?.settle(outcome === "made");
    next();
  }

  function close(): void {
    const leaving = child;
    child = null;
    if (leaving?.connected) leaving.disconnect();
    for (const job of [...working.values(), ...waiting]) job.settle(false);
    working.clear();
    waiting.length = 0;
    promises.clear();
  }

  return {
    make: (rendition) => order(pictureName(rendition), "awaited"),
    makeLater(rendition) {
      if (waiting.length < MOST_FOR_LATER) void order(pictureName(rendition), "later");
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

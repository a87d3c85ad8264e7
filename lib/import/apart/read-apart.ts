import "server-only";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ReadOptions, SourceRead } from "@/lib/import/read";

export interface Task {
  source: Uint8Array | string;
  options: ReadOptions;
}

interface Waiting extends Task {
  answer: (read: SourceRead) => void;
  fail: (error: Error) => void;
}

interface Limits {
  /** Longest that one source may take, in milliseconds. */
  timeout: number;
  /** Largest heap of a thread, in megabytes. */
  heap: number;
  /** Threads at most. */
  threads: number;
}

const LIMITS: Limits = { timeout: 20_000, heap: 512, threads: 2 };

const TOO_SLOW =
  "Reading this took too long, so it was stopped. Paste the story’s text instead, or split the file.";
const TOO_HUNGRY =
  "Reading this needs more memory than one story may have, so it was stopped. Paste the story’s text instead.";

/** Reads sources apart from everything else. */
export interface Apart {
  read: (source: Uint8Array | string, options?: ReadOptions) => Promise<SourceRead>;
  /** Ends its threads; what is being read is broken off. */
  close: () => Promise<void>;
}

/**
 * Threads that read sources nobody vouches for, with limits of time and memory: a hostile file ends its own thread and
 * gets a sentence, and the desk stays quick. A thread that is idle stays for the next source.
 */
export function readersApart(limits: Partial<Limits> = {}): Apart {
  const { timeout, heap, threads } = { ...LIMITS, ...limits };
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function start(): void {
    const next = queue.at(0);
    const worker = next && (idle.pop() ?? (all.size < threads ? hire() : null));
    if (!next || !worker) return;
    queue.shift();
    work(worker, next);
  }

  function hire(): Worker {
    const worker = newThread(heap);
    all.add(worker);
    worker.unref();
    worker.once("exit", () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at !== -1) idle.splice(at, 1);
    });
    return worker;
  }

  function work(worker: Worker, { source, options, answer, fail }: Waiting): void {
    const clock = setTimeout(() => dismiss(() => answer({ ok: false, because: TOO_SLOW })), timeout);
    // While it works the thread holds the process, so that a script waits for the answer.
    worker.ref();
    const done = (): void => {
      clearTimeout(clock);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    const dismiss = (then: () => void): void => {
      done();
      all.delete(worker);
      // An error of a thread that is being ended has nobody left to listen.
      worker.on("error", () => {});
      void worker.terminate();
      then();
      start();
    };
    const onMessage = (read: SourceRead): void => {
      done();
      worker.unref();
      idle.push(worker);
      answer(read);
      start();
    };
    const onError = (error: Error): void =>
      dismiss(() => {
        if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
          answer({ ok: false, because: TOO_HUNGRY });
        else fail(error);
      });
    const onExit = (): void => dismiss(() => fail(new Error("the thread that reads sources ended early")));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage({ source, options } satisfies Task);
  }

  return {
    read: (source, options = {}) =>
      new Promise((answer, fail) => {
        queue.push({ source, options, answer, fail });
        start();
      }),
    close: async () => void (await Promise.all([...all].map((worker) => worker.terminate()))),
  };
}

/** From the sources, which Node runs as they are: the same file in a build, a test and a script. */
function newThread(heap: number): Worker {
  const root = process.cwd();
  return new Worker(path.join(/* turbopackIgnore: true */ root, "lib/import/apart/worker.ts"), {
    execArgv: ["--import", pathToFileURL(path.join(root, "scripts/resolve-ts.mjs")).href, "--no-warnings"],
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
  });
}

const KEY = Symbol.for("galley.readers-apart");
/** One for the process: what pages and what endpoints run are bundled apart, and each would have its threads. */
const shared = globalThis as typeof globalThis & { [KEY]?: Apart };

/** Read a source in the process's own threads for it. */
export function readApart(source: Uint8Array | string, options: ReadOptions = {}): Promise<SourceRead> {
  shared[KEY] ??= readersApart();
  return shared[KEY].read(source, options);
}

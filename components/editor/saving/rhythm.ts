/** Pause in which typing is collected into one batch, in milliseconds. */
const BATCH_MS = 300;
/** Waits before an unreachable server is tried again, in milliseconds; the last one repeats. */
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

interface Work {
  /** Send one batch. Is there nothing more to send, something, or something that can't be sent now? */
  turn(options: { leaving: boolean }): Promise<"done" | "more" | "blocked">;
  /** Will nothing that is sent be taken any more? */
  isStopped(): boolean;
  /** Write to this device what is not sent yet. */
  keep(): Promise<unknown>;
  /** Something has changed for those who look on. */
  tell(): void;
  /** Waits of the tests are short. */
  batchMs?: number | undefined;
  retryMs?: readonly number[] | undefined;
}

/** When batches are sent: after a pause in typing, one at a time, again and again while the server can't be had. */
export function createRhythm({ turn, isStopped, keep, tell, ...waits }: Work) {
  const batchMs = waits.batchMs ?? BATCH_MS;
  const retryMs = waits.retryMs ?? RETRY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let failures = 0;
  let closed = false;

  async function run(leaving: boolean): Promise<boolean> {
    let last: "done" | "more" | "blocked" = "more";
    try {
      while (last === "more" && !closed && !isStopped()) {
        last = await turn({ leaving });
        if (last !== "blocked") failures = 0;
        tell();
      }
      return last === "done";
    } finally {
      running = null;
      // Nothing is sent any more: what was typed while the last batch was under way is for this device.
      if (isStopped()) void keep().then(tell);
      else if (last === "blocked") retryLater();
      tell();
    }
  }

  function retryLater(): void {
    failures += 1;
    clearTimeout(timer);
    const wait = retryMs[Math.min(failures, retryMs.length) - 1] ?? batchMs;
    timer = closed ? undefined : setTimeout(() => void flush(), wait);
  }

  function onPause(): void {
    timer = undefined;
    // While a batch is under way the newer words go to the outbox; they are sent as soon as it is answered.
    if (running) void keep().then(tell);
    else void flush();
  }

  /** Send now. True when everything is committed; false when the server can't be had or refuses. */
  async function flush({ leaving = false } = {}): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    if (leaving && running) void keep();
    if (running) await running;
    running ??= run(leaving);
    return running;
  }

  return {
    flush,
    /** Somebody typed: send after a pause, or when the next try comes. */
    typed(): void {
      if (failures > 0 || isStopped()) void keep().then(tell);
      else if (timer === undefined && !closed) timer = setTimeout(onPause, batchMs);
    },
    isRunning: () => running !== null,
    isClosed: () => closed,
    close(): void {
      closed = true;
      clearTimeout(timer);
    },
  };
}

import "server-only";
import { listen } from "./listen";

interface Work {
  /** Other instances say here that there is work. */
  channel: string;
  /** For the log: "Working on import runs". */
  what: string;
  /** Does all the work there is, or as much as it can until it is told to stop. */
  work: (workerId: string, signal: AbortSignal) => Promise<unknown>;
}

/** How often work is looked for that nobody told of, in milliseconds: what a crashed worker left, what is due now. */
const LOOK_AROUND = 10_000;

/**
 * Work as long as this process lives: at once when any instance says so, and every few seconds for what nobody
 * said. When the database is away, it is asked again later.
 *
 * @returns the way to stop, which waits until what is under way has come to an end
 */
export function keepAtWork({ channel, what, work }: Work): () => Promise<void> {
  const workerId = crypto.randomUUID();
  const stopping = new AbortController();
  let working: Promise<void> | null = null;
  let again = false;

  function wake(): void {
    again = true;
    if (stopping.signal.aborted) return;
    working ??= workOn().finally(() => {
      working = null;
    });
  }

  async function workOn(): Promise<void> {
    while (again && !stopping.signal.aborted) {
      again = false;
      try {
        await work(workerId, stopping.signal);
      } catch (error) {
        console.warn(`${what} was broken off and goes on in a moment:`, error);
      }
    }
  }

  const hangUp = listen(channel, wake);
  const clock = setInterval(wake, LOOK_AROUND).unref();
  return async () => {
    hangUp();
    clearInterval(clock);
    stopping.abort();
    await working;
  };
}

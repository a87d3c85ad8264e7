import "server-only";
import type { Actor } from "@/lib/access/actor";
import { listen } from "@/lib/db/listen";
import { RUN_CHANNEL } from "./row";
import { workOnRuns } from "./work";

const NEWSROOM: Actor = { kind: "system", task: "import-run" };

/** How often work is looked for that nobody told of, in milliseconds: what a crashed worker left behind. */
const LOOK_AROUND = 10_000;

/**
 * Work on runs as long as this process lives: at once when somebody begins one on any instance, and every few
 * seconds for what was left behind. When the database is away, it is asked again later.
 *
 * @returns the way to stop, which waits until the stories under way are done
 */
export function keepWorking(): () => Promise<void> {
  const workerId = crypto.randomUUID();
  const stopping = new AbortController();
  let working: Promise<void> | null = null;
  let again = false;

  function wake(): void {
    again = true;
    if (stopping.signal.aborted) return;
    working ??= work().finally(() => {
      working = null;
    });
  }

  async function work(): Promise<void> {
    while (again && !stopping.signal.aborted) {
      again = false;
      try {
        await workOnRuns(NEWSROOM, { workerId, signal: stopping.signal });
      } catch (error) {
        console.warn("Working on import runs was broken off and goes on in a moment:", error);
      }
    }
  }

  const hangUp = listen(RUN_CHANNEL, wake);
  const clock = setInterval(wake, LOOK_AROUND).unref();
  return async () => {
    hangUp();
    clearInterval(clock);
    stopping.abort();
    await working;
  };
}

import { Obstacle } from "@/lib/db/obstacle";
import { diskTrouble } from "./data-folder";
import { type Newsroom, openNewsroom } from "./newsroom";
import { duration, say } from "./progress.mjs";
import type { Served } from "./serve";
import { untilTold } from "./until-told";

interface Opening {
  openNewsroom(): Promise<Newsroom>;
  /** Returns the address. */
  serve(port: number, options: { dev: boolean }): Promise<string>;
}

interface Opened {
  address: string;
  /** Lines for the person who has just started it. */
  howToSignIn: readonly string[];
}

/**
 * Open a newsroom, say where it is, and close it in order when told to: first the web, then the database.
 *
 * Ends the process: with 0 when told to stop, with 1 and a sentence when it can't be opened.
 */
export async function runServer(open: (opening: Opening) => Promise<Opened>): Promise<never> {
  const began = Number(process.env.GALLEY_BEGAN) || performance.timeOrigin; // with what bootstrap.mjs installed
  const told = untilTold();
  let newsroom: Promise<Newsroom> | undefined;
  let served: Served | undefined;
  let stopWorking: (() => Promise<unknown>) | undefined;
  let status = 0;
  const opening = open({
    openNewsroom: () => (newsroom = openNewsroom()),
    async serve(port, options) {
      // Loaded only now: the framework reads its environment when it is loaded.
      served = await (await import("./serve")).serve(port, options);
      return `http://localhost:${served.port}`;
    },
  });
  try {
    const opened = await Promise.race([opening, told.then(() => null)]);
    if (opened) {
      const { keepWorking } = await import("@/lib/run/keep-working");
      const { keepBringingPictures } = await import("@/lib/picture-job/keep-bringing");
      const { keepTelling } = await import("@/lib/reader/announce/keep-telling");
      const stops = [keepWorking(), keepBringingPictures(), keepTelling()];
      stopWorking = () => Promise.all(stops.map((stop) => stop()));
      welcome(opened, Date.now() - began);
    }
    say(`\nStopping: ${await told}.`);
  } catch (error) {
    say(sentenceOf(error));
    status = 1;
  }
  opening.catch(() => {}); // what was broken off half-way has nothing more to say
  await served?.close();
  await stopWorking?.();
  const half = await newsroom?.catch(() => undefined);
  if (half) {
    const { db } = await import("@/lib/db/client");
    const { hangUp } = await import("@/lib/db/listen");
    await Promise.allSettled([hangUp(), db.$disconnect()]);
    await half.close();
  }
  process.exit(status);
}

function welcome({ address, howToSignIn }: Opened, took: number): void {
  process.stdout.write(`
Galley is up after ${duration(took)}.

  The site   ${address}
  The desk   ${address}/desk

${howToSignIn.map((line) => `  ${line}\n`).join("")}
Ctrl-C stops it.
`);
}

function sentenceOf(error: unknown): string {
  if (error instanceof Obstacle) return error.message;
  return diskTrouble(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

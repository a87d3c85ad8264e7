import "server-only";
import { keepAtWork } from "@/lib/db/keep-at-work";
import { RUN_CHANNEL } from "./row";
import { workOnRuns } from "./work";

/** Work on runs as long as this process lives. @returns the way to stop, which waits for the stories under way */
export const keepWorking = (): (() => Promise<void>) =>
  keepAtWork({
    channel: RUN_CHANNEL,
    what: "Working on import runs",
    work: (workerId, signal) => workOnRuns({ kind: "system", task: "import-run" }, { workerId, signal }),
  });

import "server-only";
import { ANNOUNCEMENT_CHANNEL } from "@/lib/announcement/announce";
import { keepAtWork } from "@/lib/db/keep-at-work";
import { tellWhatIsDue } from "./work";

/** Tell others of what readers see as long as this process lives. @returns the way to stop, which gives back what was begun */
export const keepTelling = (): (() => Promise<void>) =>
  keepAtWork({
    channel: ANNOUNCEMENT_CHANNEL,
    what: "Telling others of new stories",
    work: (workerId, signal) => tellWhatIsDue({ workerId, signal }),
  });

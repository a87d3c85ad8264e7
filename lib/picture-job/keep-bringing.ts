import "server-only";
import { keepAtWork } from "@/lib/db/keep-at-work";
import { PICTURE_CHANNEL } from "./want-pictures";
import { workOnPictures } from "./work";

/** Bring pictures in as long as this process lives. @returns the way to stop, which gives back what was begun */
export const keepBringingPictures = (): (() => Promise<void>) =>
  keepAtWork({
    channel: PICTURE_CHANNEL,
    what: "Bringing in pictures",
    work: (workerId, signal) => workOnPictures({ kind: "system", task: "picture-job" }, { workerId, signal }),
  });

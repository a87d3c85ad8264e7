import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { authorize } from "@/lib/access/verdict";
import { findArticle } from "@/lib/article/row";
import { db } from "@/lib/db/client";
import { figures } from "@/lib/document/measure";
import { Forbidden, NotFound } from "@/lib/errors";
import { personAtWork } from "@/lib/user/person-at-work";
import { bringIn } from "./bring-in";
import { type ClaimedJob, claimJob, endJob, type JobEnd, releaseJob } from "./claim";
import { MOST_ATTEMPTS, nextTry } from "./pauses";
import { placePicture } from "./place";

/** Pictures that one worker brings in at once: most of the time is waiting for sites. */
const LANES = 4;

interface Working {
  workerId: string;
  signal: AbortSignal;
  now: () => Date;
}

/**
 * Bring in the pictures that are due, until none is left or until told to stop: what was begun is given back then.
 * Any number of workers, in any number of processes, share the work.
 *
 * @returns how many were worked on
 */
export async function workOnPictures(
  actor: Actor,
  {
    workerId,
    signal = new AbortController().signal,
    now = () => new Date(),
  }: Pick<Working, "workerId"> & Partial<Working>,
): Promise<number> {
  authorize(may(actor, "picture.work", "Only the newsroom itself brings in the pictures of imports."));
  const lanes = Array.from({ length: LANES }, () => workInLane({ workerId, signal, now }));
  return (await Promise.all(lanes)).reduce((sum, done) => sum + done, 0);
}

async function workInLane(working: Working): Promise<number> {
  for (let done = 0; ; done += 1) {
    const job = working.signal.aborted ? null : await claimJob(working.workerId, working.now());
    if (!job) return done;
    await work(job, working);
  }
}

async function work(job: ClaimedJob, working: Working): Promise<void> {
  const end = (ended: JobEnd) => endJob(db, working.workerId, job, ended);
  try {
    const ended = await bringAndPlace(job, working);
    if (ended) await end(ended);
  } catch (thrown) {
    if (working.signal.aborted) await releaseJob(working.workerId, job);
    else if (thrown instanceof NotFound) await end({ state: "dropped" });
    else if (thrown instanceof Forbidden) await end({ state: "failed", because: thrown.message });
    else {
      console.warn(`The picture ${job.src} of article ${job.articleId} could not be brought in:`, thrown);
      await end(putOff(job, OUR_FAULT, working.now()));
    }
  }
}

const OUR_FAULT = "Galley could not bring it in, through a mistake of its own.";
const GONE = "Who asked for it doesn’t work here any more.";

/** Answers what becomes of the job; null when that is written down already. */
async function bringAndPlace(job: ClaimedJob, { workerId, signal, now }: Working): Promise<JobEnd | null> {
  // Tried so often without a word of what became of it, it ends whoever tries.
  if (job.attempts > MOST_ATTEMPTS) return { state: "failed", because: OUR_FAULT };
  const person = await personAtWork(job.requestedById);
  if (!person) return { state: "failed", because: GONE };
  if (!(await isWanted(job))) return { state: "dropped" };
  const brought = await bringIn(person, job, { now: now(), signal });
  if (brought.ok) await placePicture(job, { workerId, person, pictureId: brought.pictureId, now: now() });
  else if (signal.aborted) await releaseJob(workerId, job);
  else if (brought.passing) return putOff(job, brought.because, now());
  else return { state: "failed", because: brought.because };
  return null;
}

/** Is there still a figure without a picture? @throws NotFound when the article was put away. */
async function isWanted({ articleId, figureId }: ClaimedJob): Promise<boolean> {
  const { body } = await findArticle(db, articleId);
  return figures(body).some(({ id, pictureId }) => id === figureId && pictureId === null);
}

function putOff({ attempts }: ClaimedJob, because: string, now: Date): JobEnd {
  const nextAt = nextTry(attempts, now);
  return nextAt ? { state: "waiting", because, nextAt } : { state: "failed", because };
}

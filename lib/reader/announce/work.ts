import "server-only";
import { announcementSettings } from "@/lib/announcement/stored";
import { CHANNELS, type Channel } from "@/lib/announcement/types";
import { db } from "@/lib/db/client";
import { type ClaimedBatch, claimBatch, endBatch, LEASE, putOff, release } from "./claim";
import { tell } from "./tell";

interface Working {
  workerId: string;
  signal?: AbortSignal;
  now?: () => Date;
}

/** Tell everybody what waits to be told and is due, until nothing is left or until told to stop. Any number of workers share it. */
export async function tellWhatIsDue({
  workerId,
  signal = new AbortController().signal,
  now = () => new Date(),
}: Working): Promise<void> {
  const working = { workerId, signal, now };
  await Promise.all(CHANNELS.map((channel) => workOn(channel, working)));
}

async function workOn(channel: Channel, { workerId, signal, now }: Required<Working>): Promise<void> {
  while (!signal.aborted) {
    const batch = await claimBatch(channel, workerId, now());
    if (!batch) return;
    await work(batch, { workerId, signal, now });
  }
}

/** Everything of a batch is told while its claim holds, or none of it counts as told. */
async function work(batch: ClaimedBatch, { signal, now }: Required<Working>): Promise<void> {
  const ends = AbortSignal.any([signal, AbortSignal.timeout(LEASE * 0.8)]);
  try {
    const settings = await announcementSettings(db);
    const told = await tell(batch.channel, settings, { articleIds: batch.articleIds, signal: ends });
    if (signal.aborted) await release(batch);
    else if (told.ok) await endBatch(batch, now());
    else await putOff(batch, told.because, now());
  } catch (thrown) {
    console.warn(`Announcements by ${batch.channel} could not be made:`, thrown);
    await putOff(batch, "Galley could not tell it, through a mistake of its own.", now());
  }
}

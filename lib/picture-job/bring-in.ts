import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { Forbidden, Invalid } from "@/lib/errors";
import { partOf } from "@/lib/import/formats/parts";
import { addPicture } from "@/lib/media/add-picture";
import { MAX_PICTURE_BYTES } from "@/lib/media/limits";
import { safeFetch } from "@/lib/outbound/safe-fetch";
import type { ClaimedJob } from "./claim";
import { pictureName, pictureSource } from "./source-of-picture";

/** `passing`: it may go better in a while. */
export type BroughtIn = { ok: true; pictureId: string } | { ok: false; because: string; passing: boolean };

/** As long as it counts as the same picture, in milliseconds. */
const FRESH = 24 * 60 * 60_000;

/** Longest time for one picture, in milliseconds. */
export const PATIENCE = 30_000;

// What comes is judged by its bytes; these are asked for since some sites have better than the first in store.
const PICTURES = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/*;q=0.5"];
// Stores that don't know what they keep call it so.
const UNKNOWN = ["application/octet-stream;q=0.3", "binary/octet-stream;q=0.3"];
export const WANTED = [...PICTURES, ...UNKNOWN];

/**
 * Bring the picture of a job in, as the person: fetched, or taken out of the import's source, or, where it was
 * fetched in the last day, the one that is there.
 */
export async function bringIn(
  person: Person,
  job: ClaimedJob,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<BroughtIn> {
  const source = pictureSource(job.src);
  if (!source) return lasting("There is no picture at this address.");
  if (source.kind === "part") return add(person, pictureName(source), await takePart(job, source.name));
  const known = await fetchedBefore(job.src, now);
  if (known) return { ok: true, pictureId: known };
  const limits = { maxBytes: MAX_PICTURE_BYTES, timeout: PATIENCE, signal };
  const fetched = await safeFetch(source.address, { accept: WANTED, ...limits });
  return add(person, pictureName(source), fetched);
}

async function fetchedBefore(src: string, now: Date): Promise<string | null> {
  const before = await db.pictureJob.findFirst({
    where: { src, pictureId: { not: null }, doneAt: { gt: new Date(now.getTime() - FRESH) } },
    orderBy: { doneAt: "desc" },
    select: { pictureId: true },
  });
  return before?.pictureId ?? null;
}

async function takePart({ importId }: ClaimedJob, name: string): Promise<Had> {
  const { format, bytes } = await db.import.findUniqueOrThrow({
    where: { id: importId },
    select: { format: true, bytes: true },
  });
  const part = await partOf(format, bytes, name);
  return part.ok ? part : { ...part, passing: false };
}

type Had = { ok: true; bytes: Uint8Array } | { ok: false; because: string; passing: boolean };

async function add(person: Person, fileName: string, had: Had): Promise<BroughtIn> {
  if (!had.ok) return had;
  try {
    const { id } = await addPicture(person, { fileName, bytes: had.bytes });
    return { ok: true, pictureId: id };
  } catch (thrown) {
    if (thrown instanceof Invalid || thrown instanceof Forbidden) return lasting(thrown.message);
    throw thrown;
  }
}

const lasting = (because: string) => ({ ok: false, because, passing: false }) as const;

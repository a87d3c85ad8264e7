import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { ReadPicture } from "./input";
import { maySeePictures } from "./policy";
import { findPicture } from "./row";
import { readRendition } from "./storage";

/** The bytes of a WebP rendition, and a name that changes when they do. */
export interface ReadRendition {
  bytes: Buffer;
  /** In pixels; the next larger one there is when the width asked for does not exist, else the largest. */
  width: number;
  hash: string;
}

/**
 * One rendition of a picture for the desk, published or not.
 *
 * @throws NotFound when there is no such picture, or its files are gone from the store.
 * @throws Forbidden for who may not.
 */
export async function readPicture(actor: Actor, { pictureId, width }: ReadPicture): Promise<ReadRendition> {
  authorize(maySeePictures(actor));
  const picture = await findPicture(db, pictureId);
  const best = picture.widths.find((each) => each >= width) ?? picture.widths.at(-1) ?? picture.width;
  const bytes = await readRendition({ hash: picture.hash, width: best, format: "webp" });
  if (!bytes) throw new NotFound("The file of this picture is missing. Add the picture again.");
  return { bytes, width: best, hash: picture.hash };
}

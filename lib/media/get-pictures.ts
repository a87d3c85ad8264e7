import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import type { GetPictures } from "./input";
import { maySeePictures } from "./policy";
import { findPictures, type PictureFacts } from "./row";

/**
 * The facts of these pictures, to draw the figures of a body. Ids that name none are left out.
 *
 * @throws Forbidden for who may not.
 */
export async function getPictures(actor: Actor, { ids }: GetPictures): Promise<PictureFacts[]> {
  authorize(maySeePictures(actor));
  return [...(await findPictures(db, ids)).values()];
}

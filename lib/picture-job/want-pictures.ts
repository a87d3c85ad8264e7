import type { Person } from "@/lib/access/actor";
import type { Tx } from "@/lib/db/transaction";
import { isStorable } from "@/lib/format/clean-text";
import { MOST_PICTURES } from "@/lib/import/limits";
import { pictureSource } from "./source-of-picture";

/** Other instances hear here that pictures are wanted. */
export const PICTURE_CHANNEL = "galley_picture";

/** An article that was made of an import, and where the pictures of its figures are to be had. */
export interface Wanting {
  articleId: string;
  importId: string;
  pictures: readonly { figureId: string; src: string }[];
}

/**
 * Step: write a job down for each picture, in the transaction that makes the articles. It is done in the person's name.
 *
 * What nobody could fetch gets none.
 */
export async function wantPictures(tx: Tx, { userId }: Person, all: readonly Wanting[]): Promise<void> {
  const data = all.flatMap(({ articleId, importId, pictures }) =>
    pictures
      .filter(({ src }) => isStorable(src) && pictureSource(src) !== null)
      .slice(0, MOST_PICTURES)
      .map(({ figureId, src }) => ({ articleId, importId, figureId, src, requestedById: userId })),
  );
  if (data.length === 0) return;
  await tx.pictureJob.createMany({ data });
  await tellWorkers(tx);
}

/** Tell all instances that there is work. */
export async function tellWorkers(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${PICTURE_CHANNEL}, '')`;
}

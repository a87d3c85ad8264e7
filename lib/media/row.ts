import type { Tx } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";

/** What the desk, a publication and a page need to know to show a picture. */
export interface PictureFacts {
  id: string;
  /** Part of every address of its files. */
  hash: string;
  /** Of the whole picture, in pixels. */
  width: number;
  height: number;
  /** Those that the desk shows, ascending, in pixels: they exist since the picture came in. */
  widths: number[];
  /** Dominant colour, #rrggbb. */
  color: string;
}

const FACTS = { id: true, hash: true, width: true, height: true, widths: true, color: true } as const;

/** @throws NotFound */
export async function findPicture(tx: Tx, id: string): Promise<PictureFacts> {
  const row = await tx.picture.findUnique({ where: { id }, select: FACTS });
  if (!row) throw new NotFound("There is no such picture.");
  return row;
}

/** Write down a picture whose files are stored already. */
export async function insertPicture(
  tx: Tx,
  picture: Omit<PictureFacts, "id"> & { fileName: string; createdById: string },
): Promise<PictureFacts> {
  return tx.picture.create({ data: picture, select: FACTS });
}

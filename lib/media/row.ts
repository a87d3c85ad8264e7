import type { Tx } from "@/lib/db/transaction";

/** What the desk, a publication and a page need to know to show a picture. */
export interface PictureFacts {
  id: string;
  /** Part of every address of its files. */
  hash: string;
  /** Of the whole picture, in pixels. */
  width: number;
  height: number;
  /** Renditions that exist, ascending, in pixels. */
  widths: number[];
  /** Dominant colour, #rrggbb. */
  color: string;
}

const FACTS = { id: true, hash: true, width: true, height: true, widths: true, color: true } as const;

/** The facts of these pictures, by id. Ids that name none are missing from the map. */
export async function findPictures(tx: Tx, ids: Iterable<string>): Promise<Map<string, PictureFacts>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.picture.findMany({ where: { id: { in: wanted } }, select: FACTS });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Write down a picture whose files are stored already. */
export async function insertPicture(
  tx: Tx,
  picture: Omit<PictureFacts, "id"> & { fileName: string; createdById: string },
): Promise<PictureFacts> {
  return tx.picture.create({ data: picture, select: FACTS });
}

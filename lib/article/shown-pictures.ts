import type { Tx } from "@/lib/db/transaction";
import { figures } from "@/lib/document/measure";
import type { NodeJson } from "@/lib/document/types";

/** What a reader's page must know of a picture. */
interface ShownPicture {
  width: number;
  height: number;
  hash: string;
  color: string;
  widths: number[];
}

/** The pictures of a body as they are at this moment, by the id that its figures carry. */
export async function shownPictures(tx: Tx, body: NodeJson): Promise<Record<string, ShownPicture>> {
  const ids = figures(body).flatMap(({ pictureId }) => pictureId ?? []);
  const rows = await tx.picture.findMany({ where: { id: { in: ids } } });
  return Object.fromEntries(
    rows.map(({ id, width, height, hash, color, widths }) => [id, { width, height, hash, color, widths }]),
  );
}

import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { db } from "@/lib/db/client";
import { NotFound } from "@/lib/errors";
import type { GetImport } from "./input";
import { maySeeImport } from "./policy";

/**
 * The source as it came, byte for byte. Untrusted: whoever hands it on must not let a browser show it.
 *
 * @throws NotFound; Forbidden for who may not see the import.
 */
export async function getOriginal(
  actor: Actor,
  { importId }: GetImport,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const row = await db.import.findUnique({
    where: { id: importId },
    select: { createdById: true, fileName: true, bytes: true },
  });
  if (!row) throw new NotFound("There is no such import.");
  authorize(maySeeImport(actor, row));
  return { fileName: row.fileName || "pasted.txt", bytes: row.bytes };
}

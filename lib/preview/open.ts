import { db } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { articleBehind } from "./link";
import { readPicture } from "./picture";
import type { PictureSeen, WorkingCopy } from "./types";
import { workingCopy } from "./working-copy";

/**
 * The working copy behind a link, as it is now; null for a link that opens nothing. The secret is the only proof: who
 * has it is let in, so there is no actor.
 */
export function openPreview(secret: string): Promise<WorkingCopy | null> {
  return inTransaction(async (tx) => {
    const found = await articleBehind(tx, secret);
    if (!found) return null;
    await tx.$executeRaw`
      UPDATE "PreviewLink" SET "opened" = "opened" + 1, "openedAt" = now() WHERE "id" = ${found.linkId}::uuid`;
    return workingCopy(tx, found.article);
  });
}

/**
 * A picture that the working copy behind a link shows now; null for any other, and for a link that opens nothing.
 * "busy": so many are being made that it has to be asked for again.
 */
export async function openPreviewPicture(secret: string, name: string): Promise<PictureSeen | "busy" | null> {
  const found = await articleBehind(db, secret);
  return found && readPicture(found.article.body, name);
}

import { z } from "zod";
import type { Tx } from "@/lib/db/transaction";
import { Conflict } from "@/lib/errors";

const Ids = z.array(z.uuid());
type Which = "draft" | "live";

/** The articles of a list in their order; none where nothing was ever chosen. */
export async function frontIds(tx: Pick<Tx, "setting">, which: Which): Promise<string[]> {
  const row = await tx.setting.findUnique({ where: { name: `front.${which}` } });
  const ids = Ids.safeParse(row?.value);
  return ids.success ? ids.data : [];
}

/**
 * Let nobody else change the draft until the transaction ends, if it still is what the person has seen.
 *
 * @throws Conflict where a colleague has changed it meanwhile.
 */
export async function holdDraft(tx: Tx, seen: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.front'))`;
  const kept = await frontIds(tx, "draft");
  if (kept.join() !== seen.join())
    throw new Conflict(
      "A colleague has changed the front page meanwhile. Show theirs, then change it again.",
    );
}

/** Write a list down. */
export async function keepFrontIds(tx: Tx, which: Which, ids: readonly string[]): Promise<void> {
  const name = `front.${which}`;
  const value = [...ids];
  await tx.setting.upsert({ where: { name }, create: { name, value }, update: { value } });
}

import { z } from "zod";
import type { Tx } from "@/lib/db/transaction";

const Ids = z.array(z.uuid());
type Which = "draft" | "live";

/** The articles of a list in their order; none where nothing was ever chosen. */
export async function frontIds(tx: Pick<Tx, "setting">, which: Which): Promise<string[]> {
  const row = await tx.setting.findUnique({ where: { name: `front.${which}` } });
  const ids = Ids.safeParse(row?.value);
  return ids.success ? ids.data : [];
}

/** Write a list down. */
export async function keepFrontIds(tx: Tx, which: Which, ids: readonly string[]): Promise<void> {
  const name = `front.${which}`;
  const value = [...ids];
  await tx.setting.upsert({ where: { name }, create: { name, value }, update: { value } });
}

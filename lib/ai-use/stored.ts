import type { Tx } from "@/lib/db/transaction";
import { AI_USES, type AiUse } from "./types";

export const AI_USE_SETTING = "ai-use";

/** What was decided; a newsroom that has not decided says nothing. */
export async function storedAiUse(tx: Pick<Tx, "setting">): Promise<AiUse> {
  const row = await tx.setting.findUnique({ where: { name: AI_USE_SETTING } });
  return AI_USES.find((use) => use === row?.value) ?? "open";
}

import type { Tx } from "@/lib/db/transaction";
import type { NodeJson } from "@/lib/document/types";
import type { ArticleFields } from "./fields";
import { asJson } from "./row";

/** Commits from one whole copy of the article to the next: so many have to be replayed at most to see an old version. */
const APART = 250;

/** Step: after every so many commits, keep the working copy whole. */
export async function keepCheckpoint(
  tx: Tx,
  kept: { articleId: string; version: number; fields: ArticleFields; body: NodeJson },
): Promise<void> {
  if (kept.version % APART !== 0) return;
  const { articleId, version, fields, body } = kept;
  await tx.checkpoint.create({ data: { articleId, version, fields: asJson(fields), body: asJson(body) } });
}

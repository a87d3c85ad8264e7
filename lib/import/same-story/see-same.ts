import type { Actor } from "@/lib/access/actor";
import { mayEdit } from "@/lib/article/policy";
import { findArticle } from "@/lib/article/row";
import type { Tx } from "@/lib/db/transaction";
import type { ImportedStory } from "@/lib/import/imported-story";
import type { SeenAgain } from "@/lib/import/types";
import { fingerprintOf } from "./fingerprint";
import { findSame, isLater } from "./same-story";
import { latestVersion } from "./wire-version";

/** Step: the article that a stored import looks like, as its review says it; null when there is none. */
export async function seeSame(
  tx: Tx,
  actor: Actor,
  imported: { story: ImportedStory; sha256: string; address: string },
): Promise<SeenAgain | null> {
  const { sha256, address } = imported;
  // The stored address is in its one spelling already, without a scheme.
  const fingerprint = { ...fingerprintOf(imported.story, { sha256, address: null }), address };
  const [same] = await findSame(tx, actor, [fingerprint]);
  if (!same) return null;
  const article = await findArticle(tx, same.articleId);
  return {
    articleId: article.id,
    headline: article.fields.headline,
    status: article.status,
    updatedAt: article.updatedAt,
    how: same.how,
    overlap: same.overlap,
    later: isLater(fingerprint, same),
    latestVersion: latestVersion([same.latestVersion, fingerprint.wireVersion]),
    edit: mayEdit(actor, article),
  };
}

import { NEWSROOM_CLIENT } from "@/lib/article/newsroom-client";
import type { Article } from "@/lib/article/types";
import type { Tx } from "@/lib/db/transaction";
import type { VersionSeen } from "./types";

/** Step: versions of an article as they are spoken of, in the order given. They exist. */
export async function seenVersions(
  tx: Tx,
  article: Article,
  versions: readonly number[],
): Promise<VersionSeen[]> {
  const where = { articleId: article.id, version: { in: [...versions] } };
  const person = { select: { name: true } };
  const commits = await tx.commit.findMany({
    where,
    select: { version: true, at: true, clientId: true, actor: person },
  });
  const kept = await tx.revision.findMany({
    where,
    orderBy: { at: "desc" },
    select: { version: true, reason: true, name: true, at: true, actor: person },
  });
  return versions.map((version) => {
    const commit = commits.find((row) => row.version === version);
    const revisions = kept.filter((row) => row.version === version);
    // No commit made version 0: its first revision did.
    const made = commit ?? revisions.at(-1);
    return {
      version,
      at: (made?.at ?? new Date(article.updatedAt)).toISOString(),
      actorName: commit?.clientId === NEWSROOM_CLIENT ? null : (made?.actor.name ?? null),
      isHead: version === article.version,
      isLive: version === article.publishedVersion,
      kept: revisions.map(({ reason, name }) => ({ reason, name })),
    };
  });
}

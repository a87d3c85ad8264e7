import { NEWSROOM_CLIENT } from "@/lib/article/newsroom-client";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { type Claim, holdClaim } from "./claim";
import { outcomeOf, writeOutcomes } from "./outcome";

const WORKED_ON = "Somebody has worked on it since.";
const OLDER = "It went into an article that was there before. Restore an earlier version there.";

/** Put the claimed articles away, but those that somebody has worked on: they stay, and the list says why. */
export async function undoItems(workerId: string, claim: Claim): Promise<void> {
  await inTransaction(async (tx) => {
    const held = await holdClaim(tx, workerId, claim);
    const items = claim.items.filter(({ number }) => held.has(number));
    const away = await putAway(
      tx,
      items.flatMap(({ articleId }) => articleId ?? []),
    );
    const facts = await tx.importItem.findMany({
      where: { runId: claim.runId, number: { in: items.map(({ number }) => number) } },
      select: { number: true, title: true, wordCount: true, warnings: true, articleId: true, sameAs: true },
    });
    await writeOutcomes(
      tx,
      claim.runId,
      facts.map((item) =>
        away.has(item.articleId ?? "")
          ? outcomeOf({ ...item, state: "undone" })
          : outcomeOf({ ...item, state: "kept", because: item.articleId ? WORKED_ON : OLDER }),
      ),
    );
  });
}

/** Articles that nobody has saved (that a picture has arrived is nobody's work), kept a version of, or published since they were imported. */
async function putAway(tx: Tx, articleIds: readonly string[]): Promise<Set<string>> {
  // Held first: an update that waits for somebody who saves would not see what they have saved.
  await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ANY(${[...articleIds]}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Article" a SET "discardedAt" = now()
    WHERE a."id" = ANY(${[...articleIds]}::uuid[]) AND a."discardedAt" IS NULL AND a."firstPublishedAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "Commit" c WHERE c."articleId" = a."id" AND c."clientId" <> ${NEWSROOM_CLIENT}::uuid)
      AND NOT EXISTS (SELECT 1 FROM "Revision" r WHERE r."articleId" = a."id" AND r."reason" <> 'imported')
    RETURNING a."id"`;
  return new Set(rows.map(({ id }) => id));
}

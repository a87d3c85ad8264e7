import { createHash, randomBytes } from "node:crypto";
import { findArticle } from "@/lib/article/row";
import type { Article } from "@/lib/article/types";
import type { Tx } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";

const hashOf = (secret: string) => createHash("sha256").update(secret).digest();

/** 256 random bits as they stand in an address, and what is stored of them. */
export function newSecret(): { secret: string; hash: Buffer<ArrayBuffer> } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashOf(secret) };
}

/** Step: the article that a link shows; null for a link that opens nothing, whyever. The database's clock decides. */
export async function articleBehind(
  tx: Tx,
  secret: string,
): Promise<{ linkId: string; article: Article } | null> {
  if (!/^[\w-]{43}$/.test(secret)) return null;
  const [link] = await tx.$queryRaw<{ id: string; articleId: string }[]>`
    SELECT link."id", link."articleId" FROM "PreviewLink" link
    JOIN "User" maker ON maker."id" = link."createdById" AND maker."disabledAt" IS NULL
    WHERE link."hash" = ${hashOf(secret)} AND link."revokedAt" IS NULL AND link."expiresAt" > now()`;
  if (!link) return null;
  try {
    return { linkId: link.id, article: await findArticle(tx, link.articleId) };
  } catch (thrown) {
    if (thrown instanceof NotFound) return null;
    throw thrown;
  }
}

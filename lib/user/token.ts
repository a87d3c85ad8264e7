import { createHash, randomBytes } from "node:crypto";
import type { Tx } from "@/lib/db/transaction";
import { NotFound } from "@/lib/errors";
import type { OneTimeLink } from "./types";

type Purpose = "setup" | "invite" | "reset";

/** How long each kind of link lasts, in hours. */
const LASTS: Readonly<Record<Purpose, number>> = { setup: 24, invite: 7 * 24, reset: 24 };

const PLACE = { setup: "/set-up/", invite: "/invite/", reset: "/invite/reset/" } as const;

const hashOf = (secret: string) => createHash("sha256").update(secret).digest();

/** What is said of every link that opens nothing, whyever. */
export const SPENT = "This link has been used or is too old. Ask for a new one.";

/** Step: write a one-time link. Earlier ones of the same purpose for the same person stop working. */
export async function issueLink(tx: Tx, purpose: Purpose, userId: string | null): Promise<OneTimeLink> {
  await withdrawLinks(tx, userId, [purpose]);
  const secret = randomBytes(32).toString("base64url");
  const [row] = await tx.$queryRaw<{ expiresAt: Date }[]>`
    INSERT INTO "Token" (purpose, hash, "userId", "expiresAt")
    VALUES (${purpose}::"TokenPurpose", ${hashOf(secret)}, ${userId}::uuid, now() + make_interval(hours => ${LASTS[purpose]}::int))
    RETURNING "expiresAt"`;
  if (!row) throw new Error(`Expected the new ${purpose} token's row, got none.`);
  return { path: `${PLACE[purpose]}${secret}`, expiresAt: row.expiresAt };
}

/** Step: make a person's open links useless. */
export async function withdrawLinks(
  tx: Tx,
  userId: string | null,
  purposes: readonly Purpose[],
): Promise<void> {
  await tx.token.updateMany({
    where: { userId, purpose: { in: [...purposes] }, usedAt: null },
    data: { usedAt: new Date() },
  });
}

/**
 * Step: use a link up. Of two people who open it at once, one gets through.
 *
 * @returns whose link it is; `null` for the set-up link, which is nobody's yet.
 * @throws NotFound if it was used, is too old, was withdrawn, or is for something else.
 */
export async function spendLink(tx: Tx, purpose: Purpose, secret: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ userId: string | null }[]>`
    UPDATE "Token" SET "usedAt" = now()
    WHERE hash = ${hashOf(secret)} AND purpose = ${purpose}::"TokenPurpose"
      AND "usedAt" IS NULL AND "expiresAt" > now()
    RETURNING "userId"`;
  if (!row) throw new NotFound(SPENT);
  return row.userId;
}

/**
 * Step: whose link it is, without using it: mail programs open links to look at them.
 *
 * @throws NotFound as {@link spendLink} would.
 */
export async function readLink(tx: Tx, purpose: Purpose, secret: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ userId: string | null }[]>`
    SELECT "userId" FROM "Token"
    WHERE hash = ${hashOf(secret)} AND purpose = ${purpose}::"TokenPurpose"
      AND "usedAt" IS NULL AND "expiresAt" > now()`;
  if (!row) throw new NotFound(SPENT);
  return row.userId;
}

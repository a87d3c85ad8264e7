import { inTransaction, type Tx } from "@/lib/db/transaction";
import { Forbidden } from "@/lib/errors";
import { networkOf } from "./network";

/** Failed or unfinished attempts within this many seconds count. */
const WINDOW = 15 * 60;

/** How many of them stop the next one: for one account, from one address, and in the whole house. */
const LIMITS = { account: 10, address: 50, house: 1_000 } as const;

/** The rows of one attempt; given back to {@link forgiveAttempt} if it was a good one. */
export interface Attempt {
  ids: readonly bigint[];
  accountKey: string;
}

/**
 * Count an attempt before its password is looked at, so that guesses sent at once can't slip through together:
 * all attempts take turns here, for the moment of counting. A refused attempt isn't counted itself; whoever waits
 * as told gets in.
 *
 * @throws Forbidden with how long to wait.
 */
export function countAttempt(email: string, address: string): Promise<Attempt> {
  const accountKey = keyOf(email);
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.sign-in'))`;
    await tx.$executeRaw`DELETE FROM "SignInAttempt" WHERE at < now() - make_interval(secs => ${WINDOW})`;
    const keys = [
      { key: accountKey, limit: LIMITS.account },
      { key: `address:${networkOf(address)}`, limit: LIMITS.address },
      { key: "house", limit: LIMITS.house },
    ];
    const ids: bigint[] = [];
    for (const { key, limit } of keys) {
      const [full] = await tx.$queryRaw<{ wait: number }[]>`
        SELECT ceil(extract(epoch FROM at - now()) + ${WINDOW})::int AS wait
        FROM "SignInAttempt" WHERE key = ${key} ORDER BY at DESC OFFSET ${limit - 1} LIMIT 1`;
      if (full)
        throw new Forbidden(`Too many attempts to sign in. Wait ${inWords(full.wait)} and try again.`);
      const { id } = await tx.signInAttempt.create({ data: { key } });
      ids.push(id);
    }
    return { ids, accountKey };
  });
}

/** It was the right password: the attempt, and earlier slips on the same account, are forgotten. */
export async function forgiveAttempt(attempt: Attempt): Promise<void> {
  await inTransaction((tx) =>
    tx.signInAttempt.deleteMany({
      where: { OR: [{ id: { in: [...attempt.ids] } }, { key: attempt.accountKey }] },
    }),
  );
}

/** Step: forget all slips on an account whose person has proven who they are in another way. */
export async function forgiveAccount(tx: Tx, email: string): Promise<void> {
  await tx.signInAttempt.deleteMany({ where: { key: keyOf(email) } });
}

const keyOf = (email: string) => `account:${email}`;

/** "40 seconds", "1 minute", "12 minutes": rounded up, so that nobody is told to come too early. */
function inWords(seconds: number): string {
  if (seconds <= 60) return `${Math.max(1, seconds)} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

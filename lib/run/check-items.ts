import type { Person } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import type { Prepared } from "@/lib/import/prepare";
import { findSame } from "@/lib/import/same-story/same-story";
import { type Claim, holdClaim } from "./claim";
import { findKills } from "./kills";
import { type Outcome, outcomeOf, writeOutcomes } from "./outcome";
import { type Plan, planOf } from "./plan";
import { type ItemRead, readItems } from "./read-items";
import { findRepeats, type Texts } from "./repeats";
import { standingOf } from "./standing";
import { unfitFields } from "./unfit";

/** Read the claimed stories and write down what importing them would do. No article is made. */
export async function checkItems(workerId: string, person: Person, claim: Claim): Promise<void> {
  await writeChecks(workerId, person, claim, await readItems(claim.items));
}

/** Write down what importing stories would do that have been read. */
export async function writeChecks(
  workerId: string,
  person: Person,
  claim: Claim,
  reads: readonly ItemRead[],
): Promise<void> {
  const good = reads.flatMap((read) => ("prepared" in read ? [numbered(read)] : []));
  // Stories that must be read again are read before the transaction, which others wait for.
  const texts: Texts = new Map();
  await findRepeats(db, claim.runId, good, texts);
  await inTransaction(async (tx) => {
    const held = await holdClaim(tx, workerId, claim);
    await holdRun(tx, claim.runId);
    const same = await findSame(
      tx,
      person,
      good.map(({ fingerprint }) => fingerprint),
    );
    const standing = await standingOf(tx, same);
    const repeats = await findRepeats(tx, claim.runId, good, texts);
    const kills = await findKills(tx, claim.runId, good);
    const plans = new Map(
      good.map(({ number, fingerprint }, at) => {
        const seen = same[at] ?? null;
        const plan = planOf({
          fingerprint,
          same: seen,
          standing: standing.get(seen?.articleId ?? "") ?? null,
          repeat: repeats[at] ?? null,
          killedBy: kills[at] ?? null,
          repeats: claim.repeats,
        });
        return [number, plan];
      }),
    );
    const outcomes = reads.map((read) => outcomeFor(read, plans));
    await writeOutcomes(
      tx,
      claim.runId,
      outcomes.filter(({ number }) => held.has(number)),
    );
  });
}

const numbered = ({ item, prepared }: Extract<ItemRead, { prepared: Prepared }>) => ({
  number: item.number,
  fingerprint: prepared.fingerprint,
});

/** One batch of a run is written after the other: else two that hold the same story would not see each other. */
async function holdRun(tx: Tx, runId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${runId}, 0))`;
}

/**
 * What its source could not hand over came with a sentence in place of a title, and with no bytes. The title stays: the
 * story may be tried again.
 */
function failing({ item, because }: Extract<ItemRead, { because: string }>) {
  const { title, source } = item;
  return source?.byteLength === 0 && title !== "" ? { title, because: title } : { title, because };
}

function outcomeFor(read: ItemRead, plans: ReadonlyMap<number, Plan>): Outcome {
  const { number, title } = read.item;
  if (!("prepared" in read)) return outcomeOf({ ...failing(read), number, state: "failed" });
  const { prepared } = read;
  const plan = plans.get(number);
  const { text: _, ...fingerprint } = prepared.fingerprint;
  const becomesText = plan === undefined || plan.does === "create" || plan.does === "update";
  const unfit = becomesText ? unfitFields(prepared) : null;
  if (unfit !== null) {
    return outcomeOf({
      number,
      state: "failed",
      because: unfit,
      title: prepared.title || title,
      fingerprint,
    });
  }
  return outcomeOf({
    number,
    state: plan?.does === "skip" ? "skipped" : "ready",
    because: plan?.because ?? "",
    title: prepared.title || title,
    wordCount: prepared.wordCount,
    warnings: prepared.read.story.warnings.length,
    sameAs: plan?.sameAs ?? null,
    sameItem: plan?.sameItem ?? null,
    fingerprint,
  });
}

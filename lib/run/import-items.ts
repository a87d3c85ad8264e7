import type { Person } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import { type Claim, holdClaim } from "./claim";
import { importStories, type StoryRead } from "./import-stories";
import { type Outcome, outcomeOf, writeOutcomes } from "./outcome";
import { type ItemRead, readItems } from "./read-items";

/**
 * Make articles of the claimed stories, as the person who began the run, all in one transaction. Where one of them
 * breaks it, each is tried by itself, so that one story never costs another.
 */
export async function importItems(workerId: string, person: Person, claim: Claim): Promise<void> {
  await importReads(workerId, person, claim, await readItems(claim.items));
}

/** {@link importItems} for stories that have been read. */
export async function importReads(
  workerId: string,
  person: Person,
  claim: Claim,
  reads: readonly ItemRead[],
): Promise<void> {
  const good = reads.filter((read): read is StoryRead => "prepared" in read);
  const failed = reads.flatMap((read) =>
    "because" in read ? [failure(read.item.number, read.item.title, read.because)] : [],
  );
  try {
    await write(workerId, person, claim, good, failed);
  } catch (thrown) {
    if (good.length <= 1) await fail(workerId, claim, good, thrown, failed);
    else {
      await write(workerId, person, claim, [], failed);
      for (const read of good) {
        await write(workerId, person, claim, [read], []).catch((each) =>
          fail(workerId, claim, [read], each, []),
        );
      }
    }
  }
}

function write(
  workerId: string,
  person: Person,
  claim: Claim,
  reads: readonly StoryRead[],
  failed: readonly Outcome[],
): Promise<void> {
  return inTransaction(async (tx) => {
    const held = await holdClaim(tx, workerId, claim);
    const mine = reads.filter(({ item }) => held.has(item.number));
    const imported = mine.length > 0 ? await importStories(tx, person, mine, claim) : [];
    const outcomes = [...imported, ...failed.filter(({ number }) => held.has(number))];
    if (outcomes.length > 0) await writeOutcomes(tx, claim.runId, outcomes);
  });
}

const failure = (number: number, title: string, because: string) =>
  outcomeOf({ number, title, state: "failed", because });

/** A refusal says what is wrong with a story. Anything else (the database is away) is not the story's fault. */
async function fail(
  workerId: string,
  claim: Claim,
  reads: readonly StoryRead[],
  thrown: unknown,
  failed: readonly Outcome[],
): Promise<void> {
  if (!(thrown instanceof Invalid || thrown instanceof Forbidden || thrown instanceof NotFound)) throw thrown;
  const refused = reads.map(({ item }) => failure(item.number, item.title, thrown.message));
  await inTransaction(async (tx) => {
    const held = await holdClaim(tx, workerId, claim);
    await writeOutcomes(
      tx,
      claim.runId,
      [...failed, ...refused].filter(({ number }) => held.has(number)),
    );
  });
}

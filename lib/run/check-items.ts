import { inTransaction } from "@/lib/db/transaction";
import { findSame } from "@/lib/import/same-story";
import { type Claim, holdClaim } from "./claim";
import { outcomeOf, writeOutcomes } from "./outcome";
import { readItems } from "./read-items";

const SAME = "The newsroom has this story already.";

/** Read the claimed stories and write down what importing them would do. No article is made. */
export async function checkItems(workerId: string, claim: Claim): Promise<void> {
  const reads = await readItems(claim.items);
  await inTransaction(async (tx) => {
    const held = await holdClaim(tx, workerId, claim);
    const same = await findSame(
      tx,
      reads.map((read) => ("prepared" in read ? read.prepared : null)),
    );
    const outcomes = reads.map((read, index) => {
      const { number, title } = read.item;
      if (!("prepared" in read)) return outcomeOf({ number, title, state: "failed", because: read.because });
      const { prepared } = read;
      const sameAs = same[index] ?? null;
      const skips = sameAs !== null && !claim.repeats;
      return outcomeOf({
        number,
        state: skips ? "skipped" : "ready",
        because: skips ? SAME : "",
        title: prepared.title || title,
        wordCount: prepared.wordCount,
        warnings: prepared.read.story.warnings.length,
        sameAs,
      });
    });
    await writeOutcomes(
      tx,
      claim.runId,
      outcomes.filter(({ number }) => held.has(number)),
    );
  });
}

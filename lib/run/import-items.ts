import type { Person } from "@/lib/access/actor";
import { insertArticles } from "@/lib/article/row";
import { inTransaction } from "@/lib/db/transaction";
import { Forbidden, Invalid, NotFound } from "@/lib/errors";
import type { Prepared } from "@/lib/import/prepare";
import { fieldsNow, foundFields, toArticleFields } from "@/lib/import/review-fields";
import { insertImports } from "@/lib/import/row";
import { wantPictures } from "@/lib/picture-job/want-pictures";
import { type Claim, holdClaim } from "./claim";
import { type Outcome, outcomeOf, writeOutcomes } from "./outcome";
import { type ItemRead, readItems } from "./read-items";

type Read = Extract<ItemRead, { prepared: Prepared }>;

/**
 * Make articles of the claimed stories, as the person who began the run, all in one transaction. Where one of them
 * breaks it, each is tried by itself, so that one story never costs another.
 */
export async function importItems(workerId: string, person: Person, claim: Claim): Promise<void> {
  const reads = await readItems(claim.items);
  const good = reads.filter((read): read is Read => "prepared" in read);
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
  reads: readonly Read[],
  failed: readonly Outcome[],
): Promise<void> {
  return inTransaction(async (tx) => {
    const held = await holdClaim(tx, workerId, claim);
    const mine = reads.filter(({ item }) => held.has(item.number));
    const sections = await tx.section.findMany();
    const articleIds = await insertArticles(
      tx,
      person,
      mine.map(({ prepared: { read, body } }) => {
        const fields = toArticleFields(fieldsNow(foundFields(read.story, sections), {}));
        return { fields, body, reason: "imported", importId: null };
      }),
    );
    const importIds = await insertImports(
      tx,
      person,
      mine.map(({ prepared }, index) => ({ ...prepared, articleId: articleIds[index] ?? null })),
    );
    await wantPictures(
      tx,
      person,
      mine.map(({ prepared: { pictures } }, index) => ({
        articleId: articleIds[index] ?? "",
        importId: importIds[index] ?? "",
        pictures,
      })),
    );
    const imported = mine.map(({ item, prepared }, index) =>
      outcomeOf({
        number: item.number,
        state: "imported",
        title: prepared.title || item.title,
        wordCount: prepared.wordCount,
        warnings: prepared.read.story.warnings.length,
        importId: importIds[index] ?? null,
        articleId: articleIds[index] ?? null,
      }),
    );
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
  reads: readonly Read[],
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

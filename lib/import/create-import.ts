import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { inTransaction } from "@/lib/db/transaction";
import { Invalid } from "@/lib/errors";
import type { CreateImport } from "./input";
import { MAX_SOURCE_BYTES, TOO_LONG } from "./limits";
import { whyNoStory } from "./no-story";
import { mayImport } from "./policy";
import { prepareImport } from "./prepare";
import { insertImports } from "./row";
import type { CreatedImport } from "./types";

/**
 * Read a source and keep it: the bytes as they came, the text, what was read, and each segment with its decision.
 *
 * Nothing of it changes later but the decisions. No article is made yet. A source with many stories is refused (its
 * issue is about `stories`): it is for a run, lib/run.
 *
 * @throws Forbidden for who may not.
 * @throws Invalid with the reader's sentence, which says what to do.
 */
export async function createImport(actor: Person, source: CreateImport): Promise<CreatedImport> {
  authorize(mayImport(actor));
  if ("text" in source && Buffer.byteLength(source.text) > MAX_SOURCE_BYTES)
    throw Invalid.because("source", TOO_LONG);
  const fetched = "from" in source;
  const prepared = await prepareImport(
    source.fileName,
    "bytes" in source ? source.bytes : source.text,
    fetched ? source.from : {},
  );
  const because = fetched ? whyNoStory(prepared) : null;
  if (because) throw Invalid.because("address", because);
  const { stories } = prepared.read;
  if (stories > 1)
    throw Invalid.because(
      "stories",
      `This holds ${stories} stories. Choose it by itself to import them as a run.`,
    );
  const [id = ""] = await inTransaction((tx) => insertImports(tx, actor, [{ ...prepared, articleId: null }]));
  return { id, title: prepared.title, wordCount: prepared.wordCount };
}

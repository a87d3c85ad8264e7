import type { Person } from "@/lib/access/actor";
import { inTransaction } from "@/lib/db/transaction";
import type { ImportedStory, StoryIdentity } from "@/lib/import/imported-story";
import { type Prepared, prepareImport } from "@/lib/import/prepare";
import { insertImports } from "@/lib/import/row";
import { fingerprintOf } from "@/lib/import/same-story/fingerprint";

/** A story as an agency would have sent it: read as text, with the agency's name for it and its note to editors. */
export async function wireStory(
  text: string,
  identity: StoryIdentity | null,
  { note, address }: { note?: string; address?: string } = {},
): Promise<Prepared> {
  const prepared = await prepareImport("wire.txt", Buffer.from(text), { address: address ?? null });
  const { story: read } = prepared.read;
  const grounds = { confidence: 1, rule: "test", because: "The test says so.", spans: [], alternatives: [] };
  const story: ImportedStory = {
    ...read,
    identity,
    fields: note ? { ...read.fields, editorNote: { value: note, ...grounds } } : read.fields,
  };
  const { sha256 } = prepared.fingerprint;
  return {
    ...prepared,
    read: { ...prepared.read, story },
    fingerprint: fingerprintOf(story, { sha256, address: address ?? null }),
  };
}

/** Keep such a story for its review, and answer the import's id. */
export async function wired(by: Person, ...given: Parameters<typeof wireStory>): Promise<string> {
  const prepared = await wireStory(...given);
  const [id = ""] = await inTransaction((tx) => insertImports(tx, by, [{ ...prepared, articleId: null }]));
  return id;
}

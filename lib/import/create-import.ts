import { createHash } from "node:crypto";
import type { Person } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import type { Prisma } from "@/lib/db/generated/client";
import { inTransaction } from "@/lib/db/transaction";
import { wordCount } from "@/lib/document/measure";
import { MAX_NODES } from "@/lib/document/parse";
import type { NodeJson } from "@/lib/document/types";
import { Invalid } from "@/lib/errors";
import { record } from "@/lib/event/record";
import { cleanFileName } from "@/lib/media/file-name";
import { readApart } from "./apart/read-apart";
import type { ImportedStory } from "./imported-story";
import type { CreateImport } from "./input";
import { MAX_FILE_BYTES, MAX_SOURCE_BYTES, TOO_LARGE, TOO_LONG } from "./limits";
import { mayImport } from "./policy";
import { segmentRows } from "./row";
import { titleOf } from "./title";
import { toDocument } from "./to-document";
import type { CreatedImport } from "./types";

/**
 * Read a source and keep it: the bytes as they came, the text, what was read, and each segment with its decision.
 *
 * Nothing of it changes later but the decisions. No article is made yet.
 *
 * @throws Forbidden for who may not.
 * @throws Invalid with the reader's sentence, which says what to do.
 */
export async function createImport(actor: Person, source: CreateImport): Promise<CreatedImport> {
  authorize(mayImport(actor));
  const bytes = "bytes" in source ? source.bytes : Buffer.from(source.text, "utf8");
  if ("text" in source && bytes.byteLength > MAX_SOURCE_BYTES) throw refusal(TOO_LONG);
  if (bytes.byteLength > MAX_FILE_BYTES) throw refusal(TOO_LARGE);
  const read = await readApart("bytes" in source ? bytes : source.text);
  if (!read.ok) throw refusal(read.because);
  requireRoom(read.story);

  const { text, encoding, format, story } = read;
  const fileName = cleanFileName(source.fileName);
  const seen = { title: titleOf(story), wordCount: wordsOf(story) };
  return inTransaction(async (tx) => {
    const { id } = await tx.import.create({
      data: {
        ...seen,
        createdById: actor.userId,
        fileName,
        bytes: Uint8Array.from(bytes),
        sha256: createHash("sha256").update(bytes).digest("hex"),
        encoding,
        text,
        format,
        story: asJson(story),
      },
      select: { id: true },
    });
    await tx.segment.createMany({ data: segmentRows(id, story) });
    await record(tx, actor, { type: "import.created", subjectId: id, fileName, format });
    return { id, ...seen };
  });
}

const TOO_MANY =
  "This text has more paragraphs than fit into an article, about 10,000. Split it and import the parts.";

/** Refuse what would not fit into an article if the review kept everything. */
function requireRoom(story: ImportedStory): void {
  const { length } = story.blocks;
  if (length > MAX_NODES || nodesOf(toDocument(story, Array(length).fill("keep"))) > MAX_NODES)
    throw refusal(TOO_MANY);
}

const nodesOf = ({ content = [] }: NodeJson): number =>
  content.reduce((count, child) => count + nodesOf(child), 1);

const refusal = (message: string) => Invalid.because("source", message);

const wordsOf = (story: ImportedStory) =>
  wordCount(
    toDocument(
      story,
      story.blocks.map((block) => block.decision),
    ),
  );

const asJson = (story: ImportedStory) => story as unknown as Prisma.InputJsonValue;

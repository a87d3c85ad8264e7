import { createHash } from "node:crypto";
import { wordCount } from "@/lib/document/measure";
import { MAX_NODES, parseDocument } from "@/lib/document/parse";
import type { NodeJson } from "@/lib/document/types";
import { Invalid } from "@/lib/errors";
import { fingerprintOf } from "@/lib/import/same-story/fingerprint";
import { cleanFileName } from "@/lib/media/file-name";
import { readApart } from "./apart/read-apart";
import { dateByName } from "./date-by-name";
import { hostName } from "./formats/host-name";
import type { ImportedStory } from "./imported-story";
import { MAX_FILE_BYTES, MOST_PICTURES, TOO_LARGE } from "./limits";
import type { ReadOptions, SourceRead } from "./read";
import type { NewImport } from "./row";
import { applySourceRules, type SourceRule } from "./source-rules/apply";
import { findSourceRules } from "./source-rules/find";
import { sourceKeys } from "./source-rules/source-keys";
import { fillField } from "./story-fields";
import { titleOf } from "./title";
import { type FigurePicture, toBody, toDocument } from "./to-document";

/** A source that was read and would fit into an article. */
export interface Prepared extends Omit<NewImport, "articleId"> {
  /** The body it becomes as the reader decided. */
  body: NodeJson;
  /** The pictures that its figures wait for. */
  pictures: FigurePicture[];
}

/** A source that was read, and what rules know it by. */
export interface ReadForImport {
  fileName: string;
  bytes: Uint8Array;
  /** Where it was fetched from; "" for files and pasted text. */
  address: string;
  read: Extract<SourceRead, { ok: true }>;
  /** See {@link sourceKeys}. */
  keys: string[];
}

/**
 * Read a source apart from everything else, and see that an article can be made of it. Changes nothing.
 *
 * @throws Invalid with the reader's sentence, which says what to do.
 */
export async function prepareImport(
  fileName: string,
  source: Uint8Array | string,
  options: ReadOptions = {},
): Promise<Prepared> {
  const read = await readForImport(fileName, source, options);
  return prepareRead(read, await findSourceRules(read.keys));
}

/** The first half of {@link prepareImport}, which takes its time in a thread. @throws Invalid as it does. */
export async function readForImport(
  fileName: string,
  source: Uint8Array | string,
  options: ReadOptions = {},
): Promise<ReadForImport> {
  const bytes = typeof source === "string" ? Buffer.from(source, "utf8") : source;
  if (bytes.byteLength > MAX_FILE_BYTES) throw refusal(TOO_LARGE);
  const read = await readApart(source, options);
  if (!read.ok) throw refusal(read.because);
  const address = options.address ?? "";
  if (address !== "") nameSource(read.story, address);
  dateByName(read.story.fields, read.format, fileName);
  return { fileName, bytes, address, read, keys: sourceKeys(read.story, address) };
}

/** The second half: what editors said about this source, always or never, goes before what the reader thinks. */
export function prepareRead(
  { fileName, bytes, address, read: asRead }: ReadForImport,
  rules: readonly SourceRule[],
): Prepared {
  const story = applySourceRules(asRead.story, rules);
  // What is set aside may be restored, all of it: that must fit, too.
  if (!surelyFits(story) && nodesOfAll(story) > MAX_NODES) throw refusal(TOO_MANY);
  const { body, pictures } = toBody(
    story,
    story.blocks.map((block) => block.decision),
  );
  parseDocument(body);
  warnOfPictures(story, pictures.length);
  return {
    fileName: cleanFileName(fileName),
    bytes,
    fetchedFrom: address,
    fingerprint: fingerprintOf(story, {
      sha256: createHash("sha256").update(bytes).digest("hex"),
      address: address === "" ? null : address,
    }),
    read: { ...asRead, story },
    title: titleOf(story),
    wordCount: wordCount(body),
    body,
    pictures,
  };
}

/** A page that doesn't say who published it was published by its site. */
function nameSource({ fields }: ImportedStory, address: string): void {
  const site = hostName(address);
  if (fields.source.value !== null || site === "") return;
  fillField(fields.source, site, null, {
    rule: "source-site",
    confidence: 0.6,
    because: "The name of the site that it was fetched from.",
  });
}

function warnOfPictures({ warnings }: ImportedStory, count: number): void {
  if (count <= MOST_PICTURES) return;
  const message = `It shows ${count} pictures, of which the first ${MOST_PICTURES} are brought in. Add the others by hand.`;
  warnings.push({ code: "many-pictures", message, span: null });
}

const TOO_MANY =
  "This text has more paragraphs than fit into an article, about 10,000. Split it and import the parts.";

/** No block becomes more nodes than this: most stories are far from any limit, and need not be drawn up to be counted. */
function surelyFits({ blocks }: ImportedStory): boolean {
  const most = blocks.reduce((sum, block) => {
    const cells = block.kind === "table" ? block.rows.flat() : [block];
    const pieces = cells.reduce(
      (all, { text, marks }) => all + 2 * marks.length + text.split("\n").length * 2,
      0,
    );
    return sum + pieces + 4 * cells.length;
  }, 1);
  return most < MAX_NODES;
}

function nodesOfAll(story: ImportedStory): number {
  const { length } = story.blocks;
  return length > MAX_NODES ? length : nodesOf(toDocument(story, Array(length).fill("keep")));
}

const nodesOf = ({ content = [] }: NodeJson): number =>
  content.reduce((count, child) => count + nodesOf(child), 1);

const refusal = (message: string) => Invalid.because("source", message);

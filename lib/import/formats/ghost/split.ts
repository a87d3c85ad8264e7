import { closeSync, createReadStream, fstatSync, openSync } from "node:fs";
import { zipSync } from "fflate";
import { Invalid } from "@/lib/errors";
import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import type { StorySource } from "@/lib/import/formats/source";
import { newStoryKeys, type StoryKeys } from "@/lib/import/formats/story-keys";
import { type ByteSource, field32, onDisk } from "@/lib/import/formats/zip/byte-source";
import { openZip, type Zip, type ZipEntry } from "@/lib/import/formats/zip/directory";
import { unpack } from "@/lib/import/formats/zip/unpack";
import { unpackStream } from "@/lib/import/formats/zip/unpack-stream";
import { answered, Damaged } from "@/lib/import/formats/zip/unreadable";
import { fieldsOf, parsed, textOf } from "./json";
import { closeRelations, gatherRow, miniOf, noRelations, POSTS, RELATED, type Relations } from "./mini";
import { pathsIn } from "./picture-paths";
import { newScanner, type Row } from "./scan";

/** Where an export's JSON is read from, as often as it is needed, and the pictures beside it by their paths. */
interface Export {
  bytes(): AsyncIterable<Uint8Array>;
  /** An export that is an archive. */
  archive: { zip: Zip; pictures: ReadonlyMap<string, ZipEntry> } | null;
  close(): void;
}

const CHUNK = 64 * 1_024;
/** A site's archive holds all of its pictures, in several sizes. */
const MOST_FILES = 60_000;
/** Pictures that go with one story, in bytes together. */
const MOST_PICTURES = 20_000_000;

/**
 * The posts and pages of a Ghost export, as JSON or as its archive with pictures, each as an export of its own with its
 * tags and authors; from an archive as an archive with its own pictures. Two passes over the file; memory is that of the
 * largest post, of tags and users, and some numbers for each link of a post to them.
 *
 * @throws Invalid when there is no post in it, or its archive is damaged.
 */
export async function* splitGhost(path: string): AsyncGenerator<StorySource> {
  const source = openExport(path);
  const relations = noRelations();
  const keys = newStoryKeys();
  try {
    for await (const { table, json } of rowsOf(source, RELATED)) gatherRow(relations, table, json);
    yield* postsOf(source, relations, keys);
  } finally {
    source.close();
    closeRelations(relations);
    keys.close();
  }
}

async function* postsOf(source: Export, relations: Relations, keys: StoryKeys): AsyncGenerator<StorySource> {
  let count = 0;
  for await (const { json } of rowsOf(source, POSTS)) {
    const post = fieldsOf(parsed(json));
    if (Object.keys(post).length === 0) continue;
    count++;
    yield {
      key: keys.next(textOf(post.slug) || textOf(post.id) || "post"),
      title: textOfHtml(textOf(post.title)),
      bytes: sourceOf(json, miniOf(json, post, relations), source),
    };
  }
  if (count === 0) throw Invalid.because("source", "There is no post in this Ghost export. Export it anew.");
}

function openExport(path: string): Export {
  const descriptor = openSync(path, "r");
  const close = () => closeSync(descriptor);
  const file = onDisk(descriptor, fstatSync(descriptor).size);
  if (field32(file.read(0, 4), 0) !== ZIP)
    return { bytes: () => createReadStream(path, { highWaterMark: CHUNK }), archive: null, close };
  try {
    const zip = opened(file);
    const json = zip.entries
      .filter(({ name }) => name.endsWith(".json") && !name.includes("__MACOSX"))
      .sort((a, b) => b.size - a.size)[0];
    if (!json)
      throw Invalid.because("source", "There is no JSON in this archive. Choose Ghost’s own export.");
    return { bytes: () => unpackStream(path, json), archive: { zip, pictures: picturesOf(zip) }, close };
  } catch (error) {
    close();
    throw error;
  }
}

const ZIP = 0x04034b50;

function opened(file: ByteSource): Zip {
  const zip = answered(() => openZip(file, MOST_FILES));
  if ("because" in zip) throw Invalid.because("source", zip.because);
  return zip;
}

function picturesOf({ entries }: Zip): ReadonlyMap<string, ZipEntry> {
  return new Map(
    entries.flatMap((entry): [string, ZipEntry][] => {
      const at = entry.name.indexOf("content/images/");
      return at === -1 || entry.size === 0 ? [] : [[entry.name.slice(at), entry]];
    }),
  );
}

async function* rowsOf({ bytes }: Export, wanted: ReadonlySet<string>): AsyncGenerator<Row> {
  const scanner = newScanner(wanted);
  try {
    for await (const chunk of bytes()) yield* scanner.push(chunk);
  } catch (error) {
    throw error instanceof Damaged ? Invalid.because("source", DAMAGED) : error;
  }
}

const DAMAGED = "This Ghost export is damaged or was not sent to its end. Export it anew.";

/** JSON, or an archive with the pictures that the post names. One that is damaged stays behind. */
function sourceOf(json: string, mini: string, { archive }: Export): Uint8Array {
  const text = Buffer.from(mini, "utf8");
  if (!archive || archive.pictures.size === 0) return text;
  const files: Record<string, Uint8Array> = { "export.json": text };
  const budget = { left: MOST_PICTURES };
  for (const name of pathsIn(json)) {
    const entry = archive.pictures.get(name);
    const bytes = entry && answered(() => unpack(archive.zip, entry, budget));
    if (bytes instanceof Uint8Array) files[name] = bytes;
  }
  return zipSync(files, { level: 0, mtime: "2000-01-01T00:00:00" });
}

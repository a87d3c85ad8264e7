import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { zipSync } from "fflate";
import { Invalid } from "@/lib/errors";
import { textOfHtml } from "@/lib/import/formats/exported/text-of-html";
import type { StorySource } from "@/lib/import/formats/source";
import { fieldsOf, parsed, textOf } from "./json";
import { gatherRow, miniOf, noRelations, POSTS, RELATED } from "./mini";
import { pathsIn } from "./picture-paths";
import { newScanner, type Row } from "./scan";
import { unpack, unpackWhole, type ZipEntry, zipEntries } from "./zip-file";

/** Where an export's JSON is read from, as often as it is needed, and the pictures beside it by their paths. */
interface Export {
  path: string;
  bytes(): AsyncIterable<Uint8Array>;
  pictures: ReadonlyMap<string, ZipEntry>;
}

const CHUNK = 256 * 1_024;
/** Pictures that go with one story, in bytes together. */
const MOST_PICTURES = 20_000_000;

/**
 * The posts and pages of a Ghost export, as JSON or as its archive with pictures, each as an export of its own with its
 * tags and authors; from an archive as an archive with its own pictures. Two passes over the file; memory is that of the
 * largest post and of what posts refer to.
 *
 * @throws Invalid when there is no post in it.
 */
export async function* splitGhost(path: string): AsyncGenerator<StorySource> {
  const source = await openExport(path);
  const relations = noRelations();
  for await (const { table, json } of rowsOf(source, RELATED)) gatherRow(relations, table, json);
  const keys = new Map<string, number>();
  let count = 0;
  for await (const { json } of rowsOf(source, POSTS)) {
    const post = fieldsOf(parsed(json));
    if (Object.keys(post).length === 0) continue;
    count++;
    const name = textOf(post.slug) || textOf(post.id) || "post";
    const times = (keys.get(name) ?? 0) + 1;
    keys.set(name, times);
    yield {
      key: times === 1 ? name : `${name}-${times}`,
      title: textOfHtml(textOf(post.title)),
      bytes: await sourceOf(json, miniOf(json, post, relations), source),
    };
  }
  if (count === 0) throw Invalid.because("source", "There is no post in this Ghost export. Export it anew.");
}

async function openExport(path: string): Promise<Export> {
  if (!(await isArchive(path)))
    return { path, bytes: () => createReadStream(path, { highWaterMark: CHUNK }), pictures: new Map() };
  const entries = await zipEntries(path);
  const json = entries
    .filter(({ name }) => name.endsWith(".json") && !name.includes("__MACOSX"))
    .sort((a, b) => b.size - a.size)[0];
  if (!json) throw Invalid.because("source", "There is no JSON in this archive. Choose Ghost’s own export.");
  const pictures = entries.flatMap((entry): [string, ZipEntry][] => {
    const at = entry.name.indexOf("content/images/");
    return at === -1 || entry.size === 0 ? [] : [[entry.name.slice(at), entry]];
  });
  return { path, bytes: () => unpack(path, json), pictures: new Map(pictures) };
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString("latin1") === "PK\x03\x04";
  } finally {
    await file.close();
  }
}

async function* rowsOf({ bytes }: Export, wanted: ReadonlySet<string>): AsyncGenerator<Row> {
  const scanner = newScanner(wanted);
  for await (const chunk of bytes()) yield* scanner.push(chunk);
}

/** JSON, or an archive with the pictures that the post names. */
async function sourceOf(json: string, mini: string, { path, pictures }: Export): Promise<Uint8Array> {
  const text = Buffer.from(mini, "utf8");
  if (pictures.size === 0) return text;
  const files: Record<string, Uint8Array> = { "export.json": text };
  let left = MOST_PICTURES;
  for (const name of pathsIn(json)) {
    const entry = pictures.get(name);
    if (!entry || entry.size > left) continue;
    files[name] = await unpackWhole(path, entry);
    left -= entry.size;
  }
  return zipSync(files, { level: 0, mtime: "2000-01-01T00:00:00" });
}

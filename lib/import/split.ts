import { open, readFile } from "node:fs/promises";
import { decode } from "@/lib/import/decoding/decode";
import { sniffBytes } from "@/lib/import/sniffing/sniff-bytes";
import { sniffText } from "@/lib/import/sniffing/sniff-text";
import type { StoryFormat, StorySource } from "./formats/source";
import { severalIn, splitterOf } from "./formats/splitters";
import { MAX_FILE_BYTES } from "./limits";

/** So much of a file tells its format. */
const HEAD = 200_000;
/** An archive's list of files stands at its end. */
const TAIL = 65_536;

/**
 * What a file on disk most likely is, without reading all of it; null for what no reader reads.
 *
 * @throws the file system's error when it can't be opened.
 */
export async function formatOfFile(path: string): Promise<StoryFormat | null> {
  const { head, ends, isWhole } = await endsOf(path);
  const kind = sniffBytes(ends);
  if (kind.kind === "unreadable") return null;
  if (kind.kind === "archive") return kind.votes[0]?.format ?? null;
  const votes = sniffText(decode(head).text, isWhole);
  return typeof votes === "string" ? null : (votes[0]?.format ?? null);
}

async function endsOf(path: string): Promise<{ head: Uint8Array; ends: Uint8Array; isWhole: boolean }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(size, HEAD));
    await file.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(size - head.length, TAIL));
    await file.read(tail, 0, tail.length, size - tail.length);
    return { head, ends: Buffer.concat([head, tail]), isWhole: head.length === size };
  } finally {
    await file.close();
  }
}

/**
 * The stories in a file, each as a source of its own, one after the other and never all in memory. A file that holds
 * one story is that story; so is one that nobody can read, whose reader then says why.
 *
 * @param name the file's own name: what a single story is called
 * @param address where it was fetched from, for what it says relative to that
 */
export async function* splitFile(
  path: string,
  name: string,
  address: string | null = null,
): AsyncGenerator<StorySource> {
  const format = await formatOfFile(path);
  const splitter = format && (await splitterOf(format));
  if (splitter) return yield* splitter(path, address);
  const bytes = await upTo(path, MAX_FILE_BYTES + 1);
  const several = format ? await severalIn(format, bytes) : [];
  if (several.length > 0) yield* several;
  else yield { key: name, title: "", bytes };
}

/** The whole file; of one that is too large so much that its reader sees it is. */
async function upTo(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size < most) return await readFile(path);
    const start = Buffer.alloc(most);
    await file.read(start, 0, most, 0);
    return start;
  } finally {
    await file.close();
  }
}

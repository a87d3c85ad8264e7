import { open, readFile, stat } from "node:fs/promises";
import { Invalid } from "@/lib/errors";
import { decode } from "@/lib/import/decoding/decode";
import { MAX_FILE_BYTES, TOO_LARGE } from "@/lib/import/limits";
import type { Splitter, StoryFormat, StorySource } from "./source";

/** Who cuts a source with many stories into sources of one, format by format. */
const SPLITTERS: Readonly<Partial<Record<StoryFormat, () => Promise<Splitter>>>> = {
  feed: async () => feedSplitter(await import("./feed/split")),
  archive: async () => archiveSplitter(await import("./zip/archive"), await import("./zip/byte-source")),
  ghost: async () => (await import("./ghost/split")).splitGhost,
  wxr: async () => (await import("./wxr/split")).splitWxr,
};

/** The splitter of a format, or null where there is none. */
export async function splitterOf(format: StoryFormat): Promise<Splitter | null> {
  return (await SPLITTERS[format]?.()) ?? null;
}

/** Who cuts what mostly holds one story and sometimes several: the files of wires and of interfaces. */
const CUTTERS: Readonly<Partial<Record<StoryFormat, () => Promise<(text: string) => StorySource[]>>>> = {
  "newsml-1": async () => (await import("./newsml-1/split")).splitNewsMl1,
  ninjs: async () => (await import("./ninjs/split")).splitNinjs,
  "iptc-7901": async () => (await import("./iptc-7901/split")).splitIptc7901,
  json: async () => (await import("./json/split")).splitJson,
};

/** The stories of a file, each by itself, where it holds several; none where the file is one story, as it stands. */
export async function severalIn(format: StoryFormat, bytes: Uint8Array): Promise<StorySource[]> {
  const cut = bytes.byteLength > MAX_FILE_BYTES ? undefined : await CUTTERS[format]?.();
  const stories = cut?.(decode(bytes).text) ?? [];
  return stories.length > 1 ? stories : [];
}

/** Feeds are small: one is read whole. */
const feedSplitter = ({ splitFeed }: typeof import("./feed/split")): Splitter =>
  async function* (path, address) {
    if ((await stat(path)).size > MAX_FILE_BYTES) throw Invalid.because("source", TOO_LARGE);
    const bytes = await readFile(path);
    const entries = splitFeed({ bytes, text: decode(bytes).text, address });
    if ("because" in entries) throw Invalid.because("source", entries.because);
    for (const { key, title, text } of entries) yield { key, title, bytes: Buffer.from(text, "utf8") };
  };

/** Of an archive only its directory and one story at a time are in memory. */
const archiveSplitter = (
  { splitArchive }: typeof import("./zip/archive"),
  { onDisk }: typeof import("./zip/byte-source"),
): Splitter =>
  async function* (path) {
    const file = await open(path);
    try {
      const archive = splitArchive(onDisk(file.fd, (await file.stat()).size));
      if (!archive.ok) throw Invalid.because("source", archive.because);
      for (const each of archive.stories()) yield storyIn(each);
      for (const each of archive.passedOver) yield storyIn(each);
    } finally {
      await file.close();
    }
  };

/** A file that can't be unpacked is a story that fails, in its place, with a sentence. */
function storyIn(file: { name: string } & ({ bytes: Uint8Array } | { because: string })): StorySource {
  if ("bytes" in file) return { key: file.name, title: "", bytes: file.bytes };
  return { key: file.name, title: file.because, bytes: new Uint8Array() };
}

import { inMemory } from "@/lib/import/formats/zip/byte-source";
import { openZip, type Zip } from "@/lib/import/formats/zip/directory";
import { unpackHead } from "@/lib/import/formats/zip/unpack";
import { answered } from "@/lib/import/formats/zip/unreadable";
import { officeFile } from "./office-file";
import type { UnreadableKind } from "./unreadable-kinds";
import { type Vote, vote } from "./vote";

const MAGIC: readonly { kind: UnreadableKind; starts: readonly string[] }[] = [
  { kind: "pdf", starts: ["%PDF-"] },
  { kind: "rtf", starts: ["{\\rtf"] },
  { kind: "word-97", starts: ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] },
  { kind: "picture", starts: ["\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\0", "MM\0*"] },
  { kind: "packed", starts: ["\x1f\x8b", "7z\xbc\xaf", "Rar!", "BZh", "\xfd7zXZ"] },
  {
    kind: "binary",
    starts: ["\x7fELF", "MZ\x90", "OggS", "ID3", "SQLite format 3"],
  },
];
/** A file, an empty archive, one of several disks. */
const ZIP = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];
/** So many bytes tell what a file is. */
const HEAD = 4_096;

/** Archives are known by their bytes; everything else has to be decoded first, unless nobody reads it. */
export type Bytes =
  | { kind: "archive"; votes: Vote[] }
  | { kind: "unreadable"; what: UnreadableKind }
  | { kind: "text" };

/** What the bytes are, as far as they tell without being decoded. */
export function sniffBytes(bytes: Uint8Array): Bytes {
  const head = latin1(bytes.subarray(0, HEAD));
  if (ZIP.some((start) => head.startsWith(start)))
    return { kind: "archive", votes: archiveVotes(bytes, head) };
  if (head.startsWith("RIFF")) return unreadable(head.slice(8, 12) === "WEBP" ? "picture" : "binary");
  if (/^....ftyp/su.test(head))
    return unreadable(/^....ftyp(?:heic|heix|avif|mif1)/su.test(head) ? "picture" : "binary");
  const known = MAGIC.find(({ starts }) => starts.some((start) => head.startsWith(start)))?.kind;
  if (known === "word-97") return unreadable(officeFile(bytes));
  return known ? unreadable(known) : { kind: "text" };
}

const unreadable = (what: UnreadableKind): Bytes => ({ kind: "unreadable", what });

/** By its directory; by its bytes where that is damaged, so that the reader of the format can say so. */
function archiveVotes(bytes: Uint8Array, head: string): Vote[] {
  const zip = answered(() => openZip(inMemory(bytes)));
  if ("because" in zip) return votesByBytes(bytes, head);
  if (zip.entries.some(({ name }) => WORD.test(name))) return [WORD_FILE];
  return isGhost(zip) ? [GHOST_ARCHIVE, FILES] : [FILES];
}

/** Of a large file only the ends may be here: the list of an archive's files stands at its end. */
function votesByBytes(bytes: Uint8Array, head: string): Vote[] {
  const list = latin1(bytes.subarray(-65_536));
  if (head.includes("word/") || list.includes("word/document.xml")) return [WORD_FILE];
  return /content\/images\//u.test(list) && /\.json/u.test(head + list) ? [GHOST_ARCHIVE, FILES] : [FILES];
}

const WORD = /^word\/document\d*\.xml$/iu;

/** Ghost's export of everything: one JSON file, and beside it the pictures. */
function isGhost(zip: Zip): boolean {
  return zip.entries
    .filter(({ name }) => /\.json$/iu.test(name) && !/(?:^|\/)[._]/u.test(name))
    .slice(0, 5)
    .some((entry) => GHOST.test(latin1(unpackHead(zip, entry, HEAD))));
}

const GHOST = /"exported_on"\s*:|"db"\s*:\s*\[|"posts"\s*:\s*\[/u;

const WORD_FILE = vote("docx", 0.99, "An archive with a Word document in it.");
const GHOST_ARCHIVE = vote("ghost", 0.95, "An archive with JSON as Ghost exports it.");
const FILES = vote("archive", 0.9, "An archive of files.");

/** Each byte as the sign of its number; the decoder that the web calls "latin1" is Windows-1252. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

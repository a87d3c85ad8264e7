import { type ByteSource, field16, field32 } from "./byte-source";
import { Damaged, Unreadable } from "./unreadable";

/** One file of an archive, as its directory lists it. Its name is a key to find it by, never a path to write to. */
export interface ZipEntry {
  name: string;
  /** 0: as it is; 8: deflated. Others can't be read. */
  method: number;
  compressed: number;
  /** What it says it unpacks to, in bytes. */
  size: number;
  crc: number;
  /** Where its bytes begin in the archive. */
  from: number;
}

export interface Zip {
  file: ByteSource;
  /** In the order of the directory, folders left out. */
  entries: ZipEntry[];
}

const MOST_ENTRIES = 10_000;
/** No entry of a directory is longer on average, in bytes. */
const LONGEST_ENTRY = 800;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;

const BROKEN =
  "This archive is damaged or was not sent to its end. Ask for it again, or paste the story’s text.";
const ENCRYPTED =
  "This archive is locked with a password. Ask for it without one, or paste the story’s text.";
const tooMany = (most: number) =>
  `This archive holds more than ${most.toLocaleString("en")} files. Take out the stories and import them alone.`;
const ZIP64 =
  "This archive is of the kind for more than 4 GB, which is not read here. Pack the stories in a smaller one.";

/**
 * The files of a zip, from the directory at its end. Nothing is unpacked.
 *
 * What makes archives dangerous is found here: entries that lie over one another (one small piece of data listed a
 * thousand times), entries beyond the end, two of one name.
 *
 * @param most files that it may hold
 * @throws Unreadable with a sentence for people
 */
export function openZip(file: ByteSource, most = MOST_ENTRIES): Zip {
  const { at, directory, shift } = findDirectory(file, most);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const ranges: { from: number; to: number }[] = [];
  for (let offset = 0; offset + ENTRY_SIZE <= directory.length; ) {
    if (field32(directory, offset) !== ENTRY) throw new Damaged(BROKEN);
    const { entry, header, next } = readEntry(directory, offset);
    const from = beginningOf(file, header + shift);
    ranges.push({ from: header + shift, to: from + entry.compressed });
    offset = next;
    if (ranges.length > most) throw new Unreadable(tooMany(most));
    if (entry.name.endsWith("/")) continue;
    if (names.has(entry.name)) throw new Damaged(BROKEN);
    names.add(entry.name);
    entries.push({ ...entry, from });
  }
  refuseOverlaps(ranges, at);
  return { file, entries };
}

/** The record at the end says where the directory is; before the archive other bytes may stand, as in a program that unpacks itself. */
function findDirectory(file: ByteSource, most: number): { at: number; directory: Uint8Array; shift: number } {
  const tailFrom = Math.max(0, file.size - END_SIZE - LONGEST_COMMENT);
  const tail = file.read(tailFrom, file.size);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (field32(tail, at) !== END || at + END_SIZE + field16(tail, at + 20) > tail.length) continue;
    const count = field16(tail, at + 10);
    const [size, start] = [field32(tail, at + 12), field32(tail, at + 16)];
    if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw new Unreadable(ZIP64);
    if (count > most || size > most * LONGEST_ENTRY) throw new Unreadable(tooMany(most));
    if (field16(tail, at + 4) !== 0) throw new Damaged(BROKEN);
    const from = tailFrom + at - size;
    if (from < 0 || from < start) throw new Damaged(BROKEN);
    return { at: from, directory: file.read(from, from + size), shift: from - start };
  }
  throw new Damaged(BROKEN);
}

function readEntry(directory: Uint8Array, at: number) {
  const flags = field16(directory, at + 8);
  if (flags & 0x2041) throw new Unreadable(ENCRYPTED);
  const [compressed, size] = [field32(directory, at + 20), field32(directory, at + 24)];
  const header = field32(directory, at + 42);
  if ([compressed, size, header].includes(0xffffffff)) throw new Unreadable(ZIP64);
  const nameEnd = at + ENTRY_SIZE + field16(directory, at + 28);
  const next = nameEnd + field16(directory, at + 30) + field16(directory, at + 32);
  if (next > directory.length) throw new Damaged(BROKEN);
  const name = nameOf(directory.subarray(at + ENTRY_SIZE, nameEnd));
  const method = field16(directory, at + 10);
  const entry = { name, method, compressed, size, crc: field32(directory, at + 16) };
  return { entry, header, next };
}

/** Windows writes "\" for folders; old programs write names in the signs of their country. */
function nameOf(bytes: Uint8Array): string {
  const utf8 = new TextDecoder().decode(bytes);
  const name = utf8.includes("\ufffd") ? new TextDecoder("windows-1252").decode(bytes) : utf8;
  return name.replaceAll("\\", "/").replace(/^(?:\.?\/)+/u, "");
}

/** Behind the entry's own header, whose length the directory doesn't know. */
function beginningOf(file: ByteSource, header: number): number {
  const bytes = header + LOCAL_SIZE <= file.size ? file.read(header, header + LOCAL_SIZE) : null;
  if (!bytes || field32(bytes, 0) !== LOCAL) throw new Damaged(BROKEN);
  return header + LOCAL_SIZE + field16(bytes, 26) + field16(bytes, 28);
}

function refuseOverlaps(ranges: { from: number; to: number }[], end: number): void {
  ranges.sort((a, b) => a.from - b.from);
  for (const [index, { to }] of ranges.entries()) {
    if (to > (ranges[index + 1]?.from ?? end)) throw new Damaged(BROKEN);
  }
}

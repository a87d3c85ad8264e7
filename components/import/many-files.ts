import { type Answer, upload } from "./ask";

/** An export that is larger than this is not sent once to hear that it is one, and once more. */
const LARGE = 1_000_000;
/** How an export of WordPress or Ghost says what it is, within so many bytes. */
const EXPORT = /wordpress\.org\/export\/|^\s*\{\s*"db"\s*:\s*\[/u;
const HEAD = 4_096;

/** Is this a large export, by its first words? */
export const isLargeExport = async (file: File): Promise<boolean> =>
  file.size > LARGE && EXPORT.test(await file.slice(0, HEAD).text());

/**
 * Bring many stories in at once: one file that holds many, or many files. Answers the run they became; `onSent` hears
 * how much has gone out, from 0 to 1.
 */
export function bringMany(
  files: readonly File[],
  onSent: (share: number) => void,
): Promise<Answer<{ runId: string; total: number }>> {
  const [first] = files;
  const name = files.length === 1 && first ? first.name : `${files.length} files`;
  const headers = {
    "content-type": "application/octet-stream",
    "x-file-name": encodeURIComponent(name.toWellFormed()),
  };
  return upload("/api/import-runs", { body: new Blob(files.flatMap(framed)), headers }, onSent);
}

/** A file as lib/web/files.ts reads it: the lengths of name and file, the name, the file. Nothing is copied. */
function framed(file: File): BlobPart[] {
  const name = new TextEncoder().encode(file.name);
  const frame = new DataView(new ArrayBuffer(12));
  frame.setUint32(0, name.length);
  frame.setBigUint64(4, BigInt(file.size));
  return [frame.buffer, name, file];
}

import { type Answer, ask } from "./ask";

/** Bring many stories in at once: one file that holds many, or many files. Answers the run they became. */
export function bringMany(files: readonly File[]): Promise<Answer<{ runId: string; total: number }>> {
  const [first] = files;
  const name = files.length === 1 && first ? first.name : `${files.length} files`;
  return ask("/api/import-runs", {
    body: new Blob(files.flatMap(framed)),
    headers: {
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(name.toWellFormed()),
    },
  });
}

/** A file as lib/web/files.ts reads it: the lengths of name and file, the name, the file. Nothing is copied. */
function framed(file: File): BlobPart[] {
  const name = new TextEncoder().encode(file.name);
  const frame = new DataView(new ArrayBuffer(12));
  frame.setUint32(0, name.length);
  frame.setBigUint64(4, BigInt(file.size));
  return [frame.buffer, name, file];
}

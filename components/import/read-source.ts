import { MAX_FILE_BYTES, MAX_SOURCE_BYTES, TOO_LARGE, TOO_LONG } from "@/lib/import/limits";
import type { CreatedImport } from "@/lib/import/types";
import { type Answer, ask } from "./ask";

// The three ways to hand a source to the newsroom. Each answers the import that waits for its review, or why not.

/** A text that somebody pasted. */
export async function readText(text: string): Promise<Answer<CreatedImport>> {
  if (text.trim() === "") return refusal("Paste a story first, or choose a file.");
  const body = new Blob([text]);
  if (body.size > MAX_SOURCE_BYTES) return refusal(TOO_LONG);
  return ask<CreatedImport>("/api/imports", {
    body,
    headers: { "content-type": "text/plain;charset=utf-8" },
  });
}

/** The page behind an address, which the newsroom fetches; of a feed the run that its stories became. */
export const readAddress = (address: string): Promise<Answer<CreatedImport | { runId: string }>> =>
  ask("/api/imports/address", {
    body: JSON.stringify({ address }),
    headers: { "content-type": "application/json" },
  });

/** A file. */
export async function readFile(file: File): Promise<Answer<CreatedImport>> {
  if (file.size > MAX_FILE_BYTES) return refusal(TOO_LARGE);
  const headers = {
    "content-type": "application/octet-stream",
    "x-file-name": encodeURIComponent(file.name.toWellFormed()),
  };
  return ask<CreatedImport>("/api/imports", { body: file, headers });
}

const refusal = (message: string) => ({ kind: "refused", message, about: [] }) as const;

import { MAX_FILE_BYTES, MAX_SOURCE_BYTES, TOO_LARGE, TOO_LONG } from "@/lib/import/limits";
import type { CreatedImport } from "@/lib/import/types";
import { type Answer, ask } from "./ask";

// The three ways to hand a source to the newsroom. Each answers the import that waits for its review, of many stories the
// run that they became, or why not.

type Imported = CreatedImport | { runId: string };

/** Many stories are wanted as a run. */
const MANY = { "x-many-stories": "run" };

/** A text that somebody pasted. */
export async function readText(text: string): Promise<Answer<Imported>> {
  if (text.trim() === "") return refusal("Paste a story first, or choose a file.");
  const body = new Blob([text]);
  if (body.size > MAX_SOURCE_BYTES) return refusal(TOO_LONG);
  return ask<Imported>("/api/imports", {
    body,
    headers: { "content-type": "text/plain;charset=utf-8", ...MANY },
  });
}

/** The page behind an address, which the newsroom fetches; of a feed the run that its stories became. */
export const readAddress = (address: string): Promise<Answer<Imported>> =>
  ask("/api/imports/address", {
    body: JSON.stringify({ address }),
    headers: { "content-type": "application/json" },
  });

/** The only file. */
export const readOnlyFile = (file: File): Promise<Answer<Imported>> => sendFile<Imported>(file, MANY);

/** One file of several: many stories in it are refused, as a person should see that one by itself. */
export const readFile = (file: File): Promise<Answer<CreatedImport>> => sendFile<CreatedImport>(file, {});

async function sendFile<T>(file: File, asks: Record<string, string>): Promise<Answer<T>> {
  if (file.size > MAX_FILE_BYTES) return refusal(TOO_LARGE);
  const headers = {
    "content-type": "application/octet-stream",
    "x-file-name": encodeURIComponent(file.name.toWellFormed()),
    ...asks,
  };
  return ask<T>("/api/imports", { body: file, headers });
}

const refusal = (message: string) => ({ kind: "refused", message }) as const;

import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/verdict";
import { NotFound } from "@/lib/errors";
import { mayImport } from "./policy";
import { SAMPLES } from "./sample-list";

/**
 * The text of a sample, to try the reader with. Only the names of the list are files.
 *
 * @throws NotFound for any other name; Forbidden for who may not import.
 */
export async function getSample(actor: Actor, { name }: { name: string }): Promise<string> {
  authorize(mayImport(actor));
  const sample = SAMPLES.find((each) => each.name === name);
  if (!sample) throw new NotFound("There is no such sample.");
  return sampleText(sample.name);
}

/** The text of one of the list. */
export function sampleText(name: (typeof SAMPLES)[number]["name"]): Promise<string> {
  return readFile(path.join(process.cwd(), "samples", `${name}.txt`), "utf8");
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dryRun } from "@/lib/import/dry-run";
import { readSource } from "@/lib/import/read";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";

const FORMATS = ["nitf", "newsml-g2", "newsml-1", "ninjs", "iptc-7901", "mail", "feed", "json"];
const folderOf = (format: string) => new URL(`../${format}/fixtures/`, import.meta.url);
const GOLDEN = /\.golden\.json$/u;

/** Beside each fixture lies what it reads as, written out. */
describe.each(FORMATS)("a source in %s", (format) => {
  const files = readdirSync(folderOf(format)).filter((file) => !GOLDEN.test(file));

  it.each(files)("reads as is written beside it: %s", async (file) => {
    const golden = new URL(`${file}.golden.json`, folderOf(format));
    expect(existsSync(golden), `no ${file}.golden.json`).toBe(true);
    expect(await summaryOf(format, file)).toEqual(JSON.parse(readFileSync(golden, "utf8")));
  });
});

async function summaryOf(format: string, file: string) {
  const read = await readSource(new Uint8Array(readFileSync(new URL(file, folderOf(format)))));
  if (!read.ok) return { because: read.because };
  expect(brokenTiling(read.text, read.story)).toBeNull();
  expect(strayPointer(read.text, read.story)).toBeNull();
  const { fields, identity } = read.story;
  const named = Object.entries(fields).filter(([, { value }]) => value !== null);
  return {
    ...dryRun(file, read.format, read.story),
    fields: Object.fromEntries(named.map(([name, { value }]) => [name, value])),
    identity,
  };
}

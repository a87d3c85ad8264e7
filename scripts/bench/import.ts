import { existsSync, readFileSync } from "node:fs";
import { readText } from "@/lib/import/text/read-text";
import { inWords, percentile, type Row } from "./table";

const SEED = "../shared/corpora/rawtext/dev/seed.txt";
const SAMPLE = "samples/raw-dump.txt";
const LONG = 100_000;
const RUNS = 30;

/** Reading one raw story, and 100 kB of text: the median of many runs, after one to warm up. */
export async function readingRows(): Promise<Row[]> {
  const file = existsSync(SEED) ? SEED : SAMPLE;
  const story = readFileSync(file, "utf8");
  const long = `${story}\n\n`.repeat(Math.ceil(LONG / story.length)).slice(0, LONG);
  return [
    {
      what: "reading a raw story",
      value: inWords(medianOf(story)),
      note: `${file}, ${story.length.toLocaleString("en")} characters`,
    },
    { what: "reading 100 kB of text", value: inWords(medianOf(long)) },
  ];
}

function medianOf(text: string): number {
  readText(text);
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    readText(text);
    return performance.now() - start;
  });
  return percentile(times, 0.5);
}

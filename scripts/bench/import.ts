import { existsSync, readFileSync } from "node:fs";
import { readText } from "@/lib/import/text/read-text";
import { corpus, scoreRawTexts, scoreWebPages } from "@/lib/testing/corpora";
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
    ...(await rawTextRows()),
    ...(await webPageRows()),
  ];
}

async function rawTextRows(): Promise<Row[]> {
  const texts = corpus("rawtext");
  if (!texts) return [];
  const { overall, lost } = await scoreRawTexts(texts);
  return [
    { what: "raw texts, by their own scorer", value: overall.toFixed(3), note: `${lost} paragraphs lost` },
  ];
}

async function webPageRows(): Promise<Row[]> {
  const pages = corpus("web");
  if (!pages) return [];
  const { f1, times } = await scoreWebPages(pages);
  return [
    { what: "web pages, F1 of the body", value: f1.toFixed(3), note: `${times.length} pages` },
    {
      what: "reading a web page",
      value: inWords(percentile(times, 0.5)),
      note: `95 % within ${inWords(percentile(times, 0.95))}`,
    },
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

// npm run bench [name …] — measure a newsroom of its own, in production mode, and print a table.
// Other programs on the machine count too: compare runs with runs, and ratios before numbers.
import { openOwnNewsroom } from "@/e2e/newsroom";
import { bulkRows, hugeRows } from "./bench/bulk";
import { editorRows } from "./bench/editor";
import { historyRows } from "./bench/history";
import { readingRows } from "./bench/import";
import { inLargeNewsroom } from "./bench/large-newsroom";
import { publishRow } from "./bench/publish";
import { measureReader } from "./bench/reader";
import { savingRows } from "./bench/saving";
import { searchRows } from "./bench/search";
import { stampedeRow } from "./bench/stampede";
import { memoryRow, startRows } from "./bench/start";
import { inWords, printTable, type Row } from "./bench/table";
import { build } from "./build";
import { say, step } from "./progress.mjs";
import { untilTold } from "./until-told";

void untilTold().then(() => process.exit(130));
const wanted = new Set(process.argv.slice(2));
const isWanted = (name: string) => wanted.size === 0 || wanted.has(name);
const rows: Row[] = [];

async function measure(name: string, run: () => Promise<Row[]>): Promise<void> {
  if (!isWanted(name)) return;
  rows.push(...(await step({ doing: `Measuring ${name}`, done: `Measured ${name}` }, run)));
}

async function readerRows(origin: string): Promise<Row[]> {
  return (await measureReader(origin)).map(({ name, galley, bare, ratio }) => ({
    what: `${name}, requests a second`,
    value: galley.toLocaleString("en", { maximumFractionDigits: 0 }),
    note: `${Math.round(100 * ratio)} % of a bare server's ${bare.toLocaleString("en", { maximumFractionDigits: 0 })}`,
  }));
}

await build();
await measure("start", startRows);
await measure("import", readingRows);
await measure("bulk", bulkRows);
if (wanted.has("huge")) await measure("huge", hugeRows); // takes minutes and gigabytes of disk: only when asked for
if (isWanted("search") || isWanted("large")) {
  await inLargeNewsroom(async ({ newsroom, openSecond, publishing }) => {
    const large = { what: "what search adds to a publication", value: inWords(publishing) };
    await measure("search", async () => [...(await searchRows(newsroom.url)), large]);
    await measure("large", async () => {
      const second = await openSecond();
      return [
        ...(await readerRows(newsroom.url)),
        await publishRow(newsroom.url),
        await publishRow(newsroom.url, second.url),
      ].map(({ note = "", ...row }) => ({ ...row, note: `${note}, 100,000 live` }));
    });
  });
}
const newsroom = await openOwnNewsroom();
try {
  await measure("reader", () => readerRows(newsroom.url));
  await measure("stampede", async () => [await stampedeRow(newsroom)]);
  await measure("saving", () => savingRows(newsroom.url));
  await measure("editor", () => editorRows(newsroom.url));
  await measure("publish", async () => [await publishRow(newsroom.url)]);
  await measure("history", () => historyRows(newsroom.url));
  await measure("memory", () => Promise.resolve([memoryRow(newsroom.pid())]));
} finally {
  await newsroom.close();
}
say("");
printTable(rows);
process.exit();

// npm run bench [name …] — measure a newsroom of its own, in production mode, and print a table.
// Other programs on the machine count too: compare runs with runs, and ratios before numbers.
import { openOwnNewsroom } from "@/e2e/newsroom";
import { bulkRows, hugeRows } from "./bench/bulk";
import { editorRows } from "./bench/editor";
import { readingRows } from "./bench/import";
import { publishRow } from "./bench/publish";
import { measureReader } from "./bench/reader";
import { savingRows } from "./bench/saving";
import { searchRows } from "./bench/search";
import { memoryRow, startRows } from "./bench/start";
import { printTable, type Row } from "./bench/table";
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

await build();
await measure("start", startRows);
await measure("import", readingRows);
await measure("bulk", bulkRows);
if (wanted.has("huge")) await measure("huge", hugeRows); // takes minutes and gigabytes of disk: only when asked for
await measure("search", searchRows);
const newsroom = await openOwnNewsroom();
try {
  await measure("reader", async () =>
    (await measureReader(newsroom.url)).map(({ name, galley, bare }) => ({
      what: `${name}, requests a second`,
      value: galley.toLocaleString("en", { maximumFractionDigits: 0 }),
      note: `${Math.round((100 * galley) / bare)} % of a bare server's ${bare.toLocaleString("en", { maximumFractionDigits: 0 })}`,
    })),
  );
  await measure("saving", () => savingRows(newsroom.url));
  await measure("editor", () => editorRows(newsroom.url));
  await measure("publish", async () => [await publishRow(newsroom.url)]);
  await measure("memory", () => Promise.resolve([memoryRow(newsroom.pid())]));
} finally {
  await newsroom.close();
}
say("");
printTable(rows);
process.exit();

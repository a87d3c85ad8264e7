import { afterAll, expect, it } from "vitest";
import { type Apart, readersApart } from "./read-apart";

const opened: Apart[] = [];
const apart = (limits: Parameters<typeof readersApart>[0] = {}) => {
  const readers = readersApart(limits);
  opened.push(readers);
  return readers;
};
afterAll(() => Promise.all(opened.map((readers) => readers.close())));

const STORY = "Crane stays\n\nBy Ana Ruiz\n\nThe board voted on Tuesday to keep the crane.";

it("reads in a thread what would be read here", async () => {
  const read = await apart().read(STORY);
  expect(read).toMatchObject({ ok: true, format: "text", text: STORY });
  if (read.ok) expect(read.story.fields.byline.value).toEqual(["Ana Ruiz"]);
});

it("reads many at once, each its own answer", async () => {
  const readers = apart();
  const texts = Array.from(
    { length: 8 },
    (_, index) => `Story number ${index}\n\nIt happened on day ${index}.`,
  );
  const reads = await Promise.all(texts.map((text) => readers.read(text)));
  expect(reads.map((read) => read.ok && read.text)).toEqual(texts);
});

it("stops what takes too long, says so, and reads the next one", async () => {
  const readers = apart({ timeout: 1, threads: 1 });
  const slow = await readers.read("word ".repeat(300_000));
  expect(slow).toEqual({ ok: false, because: expect.stringMatching(/took too long/u) });
});

it("stops what needs too much memory, says so, and reads the next one", async () => {
  const readers = apart({ heap: 24, threads: 1 });
  const hungry = await readers.read("A b. ".repeat(390_000));
  expect(hungry).toEqual({ ok: false, because: expect.stringMatching(/more memory/u) });
  expect(await readers.read(STORY)).toMatchObject({ ok: true });
});

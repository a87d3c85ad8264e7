import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { StorySource } from "./formats/source";
import { readSource } from "./read";
import { splitFile } from "./split";

/** The stories of a file with this in it, and what each reads as by itself. */
async function storiesOf(content: string | Uint8Array, address: string | null = null) {
  const folder = mkdtempSync(path.join(tmpdir(), "galley-split-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "file");
  writeFileSync(file, content);
  const cut: StorySource[] = [];
  for await (const story of splitFile(file, "sent.txt", address)) cut.push(story);
  return Promise.all(
    cut.map(async ({ key, title, bytes }) => {
      const read = await readSource(bytes);
      if (!read.ok) return { key, title, because: read.because };
      const { fields, blocks, warnings, identity } = read.story;
      return {
        key,
        title,
        format: read.format,
        stories: read.stories,
        headline: fields.headline.value,
        body: blocks.filter(({ decision }) => decision === "keep").map(({ text }) => text),
        warnings: warnings.map(({ code }) => code),
        id: identity?.id,
        pictures: blocks.flatMap((block) => (block.kind === "figure" ? [block.src] : [])),
      };
    }),
  );
}

const item = (number: number, more: object = {}) => ({
  uri: `urn:northwire:${number}`,
  versioncreated: "2026-03-14T10:00:00Z",
  headline: `Ferry ${number} sails`,
  body_text: `The ferry with the number ${number} left Arcosa on Friday, its captain said.`,
  ...more,
});

it("cuts a list of ninjs that is longer than what its format is told by", async () => {
  const long = { body_text: "The ferry left Arcosa on Friday, its captain said. ".repeat(20) };
  const list = Array.from({ length: 250 }, (_, index) => item(index, long));
  expect(await storiesOf(JSON.stringify(list))).toHaveLength(250);
});

it("cuts a list of ninjs, and one in an envelope, into its items", async () => {
  for (const file of [[item(1), item(2)], { data: { items: [{ item: item(1) }, { item: item(2) }] } }])
    expect(await storiesOf(JSON.stringify(file))).toMatchObject([
      { key: "urn:northwire:1", title: "Ferry 1 sails", format: "ninjs", stories: 1, warnings: [] },
      { key: "urn:northwire:2", headline: "Ferry 2 sails", id: "urn:northwire:2" },
    ]);
});

it("leaves a text with its pictures whole, and says that they were left out", async () => {
  const picture = { ...item(2), type: "picture", body_text: "", description_caption: "The ferry" };
  const bytes = JSON.stringify([item(1), picture]);
  expect(await storiesOf(bytes)).toMatchObject([
    { key: "sent.txt", stories: 1, warnings: ["several-stories"] },
  ]);
});

it("says of a date for the diary among stories that it is none, in its place", async () => {
  const event = { ...item(2), type: "event" };
  expect(await storiesOf(JSON.stringify([item(1), event, item(3)]))).toMatchObject([
    { key: "urn:northwire:1", headline: "Ferry 1 sails" },
    { because: "This announces events, not a story. Paste the story’s text instead." },
    { headline: "Ferry 3 sails" },
  ]);
});

const ferry = (number: number) => ({
  title: `Ferry ${number} sails`,
  text: `The ferry with the number ${number} left Arcosa on Friday, its captain said.`,
});

it("cuts another system’s JSON, and its lines of JSON, into stories", async () => {
  const list = JSON.stringify({ data: [1, 2].map((number) => ({ id: number, attributes: ferry(number) })) });
  const lines = [1, 2].map((number) => JSON.stringify(ferry(number))).join("\n");
  for (const file of [list, lines])
    expect(await storiesOf(file)).toMatchObject([
      { key: "1", title: "Ferry 1 sails", format: "json", stories: 1, warnings: [] },
      { key: "2", headline: "Ferry 2 sails", body: [ferry(2).text] },
    ]);
});

it("cuts a list that is too long to be told by the whole of it", async () => {
  const long = Array.from({ length: 2_000 }, (_, number) => ferry(number));
  const stories = await storiesOf(JSON.stringify(long));
  expect(stories).toHaveLength(2_000);
  expect(stories.at(-1)).toMatchObject({ key: "2000", headline: "Ferry 1999 sails" });
});

const newsItem = (number: number, text: string) =>
  `<NewsItem><Identification><NewsIdentifier><NewsItemId>ferry-${number}</NewsItemId><RevisionId>1</RevisionId><PublicIdentifier>urn:newsml:northwire:ferry-${number}:1</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Ferry ${number} sails</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent>${text}</DataContent></ContentItem></NewsComponent></NewsItem>`;
const newsMl = (items: string) =>
  `<?xml version="1.0"?><NewsML><NewsEnvelope><Priority FormalName="4"/></NewsEnvelope>${items}</NewsML>`;

it("cuts NewsML 1 into its items, each with the envelope", async () => {
  const text = "The ferry left Arcosa on Friday, its captain said.";
  const stories = await storiesOf(newsMl(newsItem(1, text) + newsItem(2, text)));
  expect(stories).toMatchObject([
    { key: "urn:newsml:northwire:ferry-1:1", title: "Ferry 1 sails", format: "newsml-1", stories: 1 },
    { headline: "Ferry 2 sails", id: "urn:newsml:northwire:ferry-2", body: [text], warnings: [] },
  ]);
});

it("reads the item with the text where the others of a NewsML file have none", async () => {
  const file = newsMl(newsItem(1, "") + newsItem(2, "The ferry left Arcosa on Friday."));
  expect(await storiesOf(file)).toMatchObject([{ key: "sent.txt", headline: "Ferry 2 sails", stories: 1 }]);
});

const message = (number: number) =>
  `\u0001nwa000${number} 4 pl 90 NWA 071${number}\r\n\u0002Ferry/Arcosa/\r\nFerry ${number} sails =\r\n\r\n   Arcosa (nw) - The ferry Zoë with the number ${number} left Arcosa on Friday, its captain said.\r\n\u0003\r\n140900 mrz 26\r\n\u0004`;

it("cuts a file of wire messages into its messages, whatever its encoding", async () => {
  const both = `\u0016\u0016${message(1)}\r\n\u0016\u0016${message(2)}`;
  for (const bytes of [Buffer.from(both, "latin1"), Buffer.from(both, "utf8")]) {
    const stories = await storiesOf(bytes);
    expect(stories).toMatchObject([
      { key: "nwa0001 4 pl 90 NWA 0711", format: "iptc-7901", stories: 1 },
      { key: "nwa0002 4 pl 90 NWA 0712" },
    ]);
    expect(stories.map((story) => "body" in story && story.body.join(" "))).toEqual([
      expect.stringContaining("The ferry Zoë with the number 1"),
      expect.stringContaining("The ferry Zoë with the number 2"),
    ]);
  }
});

it("keeps what an entry says relative to the feed that was fetched", async () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Mercury</title>${[1, 2]
    .map(
      (number) =>
        `<entry><id>urn:${number}</id><title>Ferry ${number}</title><content type="html">&lt;p&gt;The ferry left Arcosa on Friday.&lt;/p&gt;&lt;img src="/f${number}.jpg"&gt;</content></entry>`,
    )
    .join("")}</feed>`;
  expect(await storiesOf(feed, "https://mercury.example/news/feed")).toMatchObject([
    { pictures: ["https://mercury.example/f1.jpg"] },
    { pictures: ["https://mercury.example/f2.jpg"] },
  ]);
});

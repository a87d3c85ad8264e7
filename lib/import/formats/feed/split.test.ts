import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dryRun } from "@/lib/import/dry-run";
import { parseXml } from "@/lib/import/formats/xml/parse";
import { readSource } from "@/lib/import/read";
import { type FeedEntry, splitFeed } from "./split";

const CORPUS = new URL("../../../../../shared/corpora/feeds", import.meta.url).pathname;

function entriesOf(text: string): FeedEntry[] {
  const split = splitFeed({ bytes: new TextEncoder().encode(text), text, address: null });
  if ("because" in split) throw new Error(split.because);
  return [...split];
}

const fixture = (file: string) => readFileSync(new URL(`fixtures/${file}`, import.meta.url), "utf8");

/** What is said of a feed of many entries, or of its bytes, is not said of one entry. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(["several-stories", "xml-damaged", "encoding-mended"]);

async function storyOf(text: string) {
  const read = await readSource(text, { as: "feed" });
  if (!read.ok) throw new Error(read.because);
  const { warnings, ...story } = dryRun("feed", read.format, read.story);
  return {
    ...story,
    identity: read.story.identity,
    warnings: warnings.filter(({ code }) => !OF_THE_WHOLE.has(code)),
  };
}

describe("a feed with several entries", () => {
  it("is a source for each, with its key, its title and its page", () => {
    expect(entriesOf(fixture("rss.xml")).map(({ text: _, ...entry }) => entry)).toEqual([
      {
        key: "mercury-4711",
        title: "Old crane at Skelby comes down & goes to the yard",
        address: "https://mercury.example/crane?from=rss",
      },
      {
        key: "https://mercury.example/ferry",
        title: "Ferry sails",
        address: "https://mercury.example/ferry",
      },
    ]);
  });

  it.each(["rss.xml", "atom.xml", "damaged.xml"])("reads alike, alone and in the whole: %s", async (file) => {
    const [first] = entriesOf(fixture(file));
    expect(await storyOf(first?.text ?? "")).toEqual(await storyOf(fixture(file)));
  });

  it("gives well-formed feeds, also where the whole declares too little", () => {
    const [first] = entriesOf(fixture("damaged.xml"));
    expect(first?.text).toContain(`xmlns:dc="http://purl.org/dc/elements/1.1/"`);
    expect(parseXml(first?.text ?? "")).toMatchObject({ ok: true, notices: [] });
  });

  it("keeps the channel of RSS 1.0, whose items stand beside it", async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://a.example/"><title>Pears</title></channel><item rdf:about="urn:1"><title>One</title></item><item rdf:about="urn:2"><title>Two</title><description>The second pear was planted on Sunday.</description></item></rdf:RDF>`;
    const second = entriesOf(rdf)[1];
    const read = await readSource(second?.text ?? "");
    expect(second?.key).toBe("urn:2");
    expect(
      read.ok && [read.format, read.story.fields.headline.value, read.story.fields.source.value],
    ).toEqual(["feed", "Two", "Pears"]);
  });

  it("says so where there is no entry", () => {
    expect(splitFeed({ bytes: new Uint8Array(), text: "<rss><channel/></rss>", address: null })).toEqual({
      because: "There is no entry in this feed. Import the page of the story instead.",
    });
  });
});

describe.runIf(existsSync(CORPUS))("every feed of the corpus", () => {
  it("comes apart into feeds that are well-formed and read", async () => {
    for (const file of readdirSync(CORPUS).filter((name) => /\.(?:xml|rss)$/u.test(name))) {
      const text = readFileSync(join(CORPUS, file), "utf8").replace(/^\ufeff/u, "");
      const split = splitFeed({ bytes: new TextEncoder().encode(text), text, address: null });
      if ("because" in split) continue;
      for (const entry of split) expect(parseXml(entry.text), file).toMatchObject({ ok: true, notices: [] });
      const [first] = entriesOf(text);
      const read = await readSource(text, { as: "feed" });
      if (read.ok) expect(await storyOf(first?.text ?? ""), file).toEqual(await storyOf(text));
    }
  });
});

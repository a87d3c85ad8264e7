import { describe, expect, it } from "vitest";
import { readSource } from "@/lib/import/read";

const LEAD =
  "The crane at Port Lamy stays where it is, the harbour board decided on Tuesday after a long evening.";

async function standfirstOf(summary: string, lead = LEAD) {
  const item = {
    uri: "urn:bay:7",
    pubstatus: "usable",
    headline: "Crane stays",
    description_text: summary,
    body_xhtml: `<p>${lead}</p><p>It leans over the quay, and nobody minds, said the chairman.</p>`,
  };
  const read = await readSource(JSON.stringify(item), { as: "ninjs" });
  if (!read.ok) throw new Error(read.because);
  return read.story.fields.standfirst;
}

describe("a wire’s summary", () => {
  it.each([
    ["the first sentence again", LEAD],
    ["cut off with dots", `${LEAD.slice(0, 61)}...`],
    ["cut off without a word", LEAD.slice(0, 61)],
    ["with the dateline", `PORT LAMY, March 14 (Bay) - ${LEAD.slice(0, 61)}`],
  ])("is no standfirst where it is the opening of the text, %s", async (_, summary) => {
    const { value, alternatives } = await standfirstOf(summary);
    expect(value).toBeNull();
    expect(alternatives[0]?.value).toBe(summary);
  });

  it("is one where it says something of its own", async () => {
    const summary = "A vote ends eleven years of quarrel about an old machine that nobody needs.";
    expect((await standfirstOf(summary)).value).toBe(summary);
  });
});

describe("an item without its text", () => {
  it("says that the text is a file of its own, where it is one", async () => {
    const renditions = {
      nitf: { href: "https://api.bay.example/7/nitf", mimetype: "text/xml", format: "NITF" },
    };
    const item = { uri: "urn:bay:7", pubstatus: "usable", headline: "Crane stays", renditions };
    const read = await readSource(JSON.stringify(item), { as: "ninjs" });
    if (!read.ok) throw new Error(read.because);
    expect(read.story.warnings.map(({ message }) => message)).toEqual([
      "The item has no text in it, only what is said about it. Its text is a file of its own: get that from the agency and import it.",
    ]);
  });
});

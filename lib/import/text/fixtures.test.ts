import { describe, expect, it } from "vitest";
import { dryRun } from "@/lib/import/dry-run";
import { type Fixture, fixtures } from "./fixtures";
import { readText } from "./read-text";

describe("raw texts as newsrooms send them", () => {
  it.each(fixtures())("$name is read as its annotation says", (fixture) => {
    const read = dryRun(fixture.name, "text", readText(fixture.source));
    const { date, headline, byline, dateline, standfirst } = read;
    expect({ date, headline, byline, dateline, standfirst }).toEqual(fixture.fields);
    expect(read.paragraphs.filter((text) => !fixture.either.includes(text))).toEqual(fixture.paragraphs);
    expect(read.captions).toEqual(positionsAsRead(fixture, read.paragraphs));
    expect(
      missing(
        fixture.removed,
        read.removed.map(({ text }) => text),
      ),
    ).toEqual([]);
    if (fixture.tags) expect(read.tags).toEqual(fixture.tags);
  });
});

const linesOf = (source: string) => source.split("\n");

/** Ways in which the same text arrives. */
const SETTINGS: Readonly<Record<string, (source: string) => string>> = {
  "with spaces that don’t break": (source) => source.replace(/(?<=\p{L}) (?=\p{L})/gu, "\u00a0"),
  "with the line ends of Windows": (source) => source.replaceAll("\n", "\r\n"),
  "with white space at the ends of lines": (source) => source.replaceAll("\n", "  \t\n"),
  "with more blank lines": (source) => source.replace(/\n[ \t]*\n/g, "\n\n\n\n"),
  "moved in": (source) =>
    linesOf(source)
      .map((line) => line && `    ${line}`)
      .join("\n"),
  "with each line numbered": (source) =>
    linesOf(`${source}\n`)
      .map((line, index) => `${String(index + 1).padStart(4)}  ${line}`)
      .join("\n"),
  "forwarded, each line quoted": (source) =>
    linesOf(source)
      .map((line) => `> ${line}`)
      .join("\n"),
};

describe.each(Object.entries(SETTINGS))("a text that comes %s", (_name, set) => {
  it("is read as it was", () => {
    const different = fixtures().filter(({ source }) => outlineOf(set(source)) !== outlineOf(source));
    expect(different.map(({ name }) => name)).toEqual([]);
  });
});

/** What became of each word, however it was set. */
function outlineOf(source: string): string {
  const blocks = readText(source).blocks.map(
    ({ decision, reason, field, text }) => `${decision} ${reason} ${field}: ${text.replace(/\s+/gu, " ")}`,
  );
  return blocks.join("\n");
}

it("keeps spaces that don’t break in the story", () => {
  const source =
    "La traversée\n\nLe billet coûte 12\u00a0€ pour 1\u202f000\u00a0passagers, dit la mairie de Brest.";
  expect(readText(source).blocks.at(-1)?.text).toBe(source.split("\n\n")[1]);
});

/** Lines that may stay move the captions below them down by one each. */
function positionsAsRead(
  { captions, either }: Fixture,
  read: readonly string[],
): { text: string; credit: string | null; position: number }[] {
  return captions.map(({ text, credit, position, eitherAbove }) => {
    const kept = either.slice(0, eitherAbove).filter((line) => read.includes(line)).length;
    return { text, credit, position: position + kept };
  });
}

/** What of the expected is not in the texts that were set aside, in one part or several. Signs and spaces don't count, nor bare quoting marks. */
function missing(expected: readonly string[], removed: readonly string[]): string[] {
  const all = removed.map(letters).join("");
  return expected.filter((text) => text !== ">" && !all.includes(letters(text)));
}

/** Letters and digits alone; a line of signs as it stands. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "") || text;
}

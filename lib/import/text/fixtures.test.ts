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

describe("hard spaces between words", () => {
  const spaceless = (text: string) => text.replace(/\s+/gu, " ");

  it.each(fixtures())("change nothing in how $name is read", ({ source }) => {
    const hard = source.replace(/(?<=\p{L}) (?=\p{L})/gu, "\u00a0");
    const outlineOf = (text: string) =>
      readText(text).blocks.map(({ decision, field, rule, text: words }) => [
        decision,
        field,
        rule,
        spaceless(words),
      ]);
    expect(outlineOf(hard)).toEqual(outlineOf(source));
  });

  it("stay in the story", () => {
    const source =
      "La traversée\n\nLe billet coûte 12\u00a0€ pour 1\u202f000\u00a0passagers, dit la mairie de Brest.";
    expect(readText(source).blocks.at(-1)?.text).toBe(source.split("\n\n")[1]);
  });
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

/** What of the expected is in none of the texts that were set aside. Signs and spaces don't count, nor bare quoting marks. */
function missing(expected: readonly string[], removed: readonly string[]): string[] {
  const all = removed.map(letters).join(" ");
  return expected.filter((text) => text !== ">" && !all.includes(letters(text)));
}

/** Letters and digits alone; a line of signs as it stands. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "") || text;
}

import fc from "fast-check";
import { expect, it } from "vitest";
import { readSource } from "@/lib/import/read";
import { withoutEscapes } from "./escapes";

const STORY = 'Ferry stays in port\nBy Ada Osei\n\n“No,” she said.\n\nThe "Aurora" waits.';

it("undoes what JSON makes of a text, with and without the quotation marks around it", () => {
  const written = JSON.stringify(STORY);
  expect(withoutEscapes(written)).toBe(STORY);
  expect(withoutEscapes(written.slice(1, -1))).toBe(STORY);
});

it("undoes codes also where quotation marks have none", () => {
  expect(withoutEscapes(String.raw`Ferry stays\nBy Ada\r\n\n"No," she said. It\'s \u00e9t\u00E9.\nEnd`)).toBe(
    'Ferry stays\nBy Ada\n\n"No," she said. It\'s été.\nEnd',
  );
});

it.each([STORY, String.raw`Write \n for a new line, or \n\n`.replace(/\\n\\n/, ""), "Nothing", ""])(
  "leaves alone what has no such codes",
  (text) => {
    expect(withoutEscapes(text)).toBeNull();
  },
);

it("gives back any text that has lines", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 4 }), (lines) => {
      const text = lines.map((line) => `a${line.replace(/[\r\n\0]/g, "")}`).join("\n");
      expect(withoutEscapes(JSON.stringify(text))).toBe(text.toWellFormed());
    }),
  );
});

it("is said to whoever imports the text", async () => {
  const read = await readSource(JSON.stringify(STORY).slice(1, -1));
  expect(read.ok && read.story.fields.headline.value).toBe("Ferry stays in port");
  expect(read.ok && read.story.warnings.map(({ code }) => code)).toContain("codes-read");
});

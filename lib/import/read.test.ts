import { describe, expect, it } from "vitest";
import { readSource } from "./read";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const because = (source: Uint8Array | string) => {
  const read = readSource(source);
  return read.ok ? "read" : read.because;
};

describe("reading a source", () => {
  it("says what encoding it had and keeps spans into the decoded text", () => {
    const read = readSource(
      new TextEncoder().encode(
        "\ufeffCrane stays\n\nBy Ana Ruiz\n\nThe board voted on Tuesday to keep the crane.",
      ),
    );
    if (!read.ok) throw new Error(read.because);
    expect(read).toMatchObject({ encoding: "utf-8", format: "text", repaired: false });
    const [span] = read.story.fields.headline.spans;
    expect(read.text.slice(span?.start, span?.end)).toBe("Crane stays");
  });

  it("warns when the text had to be mended", () => {
    const read = readSource("CafÃ© ownerâ€™s prize goes to ZoÃ«");
    expect(read).toMatchObject({ ok: true, repaired: true, text: "Café owner’s prize goes to Zoë" });
    if (read.ok) expect(read.story.warnings.map(({ code }) => code)).toContain("encoding-mended");
  });

  it.each([
    ["nothing", "", /^There is no text/u],
    ["white space", " \n\t\u00a0\n", /^There is no text/u],
    [
      "a Word file",
      bytes("PK\x03\x04\x14\0\x06\0[Content_Types].xml word/document.xml"),
      /^This is a Word file\. Save it as text/u,
    ],
    ["an archive", bytes("PK\x03\x04\x14\0\x06\0stories/a.txt"), /^This is an archive/u],
    ["an old Word file", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), /old Word/u],
    ["a PDF", bytes("%PDF-1.7\n%\xe2\xe3"), /^This is a PDF/u],
    ["rich text", bytes("{\\rtf1\\ansi hello}"), /^This is a rich text file/u],
    ["a web page", "<!DOCTYPE html><html><body><p>Hello</p></body></html>", /^This is a web page/u],
    ["XML", '<?xml version="1.0"?><nitf/>', /^This is an XML file/u],
    ["JSON", '{"headline": "Crane stays"}', /^This is a JSON file/u],
    ["a picture", bytes("\x89PNG\r\n\x1a\n\0\0"), /^This is a picture/u],
    [
      "a program",
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + at * at) % 256),
      /^This file is not text/u,
    ],
    ["too much", "a".repeat(2_000_001), /more than 2 MB/u],
  ])("answers %s with one sentence that says what to do", (_, source, sentence) => {
    expect(because(source)).toMatch(sentence);
    expect(because(source)).toMatch(/\.$/u);
  });

  it("takes text that only begins like markup or data for text", () => {
    for (const text of [
      "{Note} The board voted.",
      "<3 is what she wrote on the crane.",
      "[Kanye and I] aren’t friends.",
    ]) {
      expect(because(text)).toBe("read");
    }
  });
});

import { describe, expect, it } from "vitest";
import { readSource } from "./read";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const because = async (source: Uint8Array | string) => {
  const read = await readSource(source);
  return read.ok ? "read" : read.because;
};

describe("reading a source", () => {
  it("says what encoding it had and keeps spans into the decoded text", async () => {
    const read = await readSource(
      new TextEncoder().encode(
        "\ufeffCrane stays\n\nBy Ana Ruiz\n\nThe board voted on Tuesday to keep the crane.",
      ),
    );
    if (!read.ok) throw new Error(read.because);
    expect(read).toMatchObject({ encoding: "utf-8", format: "text", repaired: false });
    const [span] = read.story.fields.headline.spans;
    expect(read.text.slice(span?.start, span?.end)).toBe("Crane stays");
  });

  it("warns when the text had to be mended", async () => {
    const read = await readSource("CafÃ© ownerâ€™s prize goes to ZoÃ«");
    expect(read).toMatchObject({ ok: true, repaired: true, text: "Café owner’s prize goes to Zoë" });
    if (read.ok) expect(read.story.warnings.map(({ code }) => code)).toContain("encoding-mended");
  });

  it.each([
    ["nothing", "", /^There is no text/u],
    ["white space", " \n\t\u00a0\n", /^There is no text/u],
    ["an old Word file", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), /old Word/u],
    [
      "a message as Outlook saves it",
      bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0${[..."__substg1.0_"].join("\0")}\0`),
      /saves it \(\.msg\)/u,
    ],
    [
      "a Word file with a password",
      bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0${[..."EncryptedPackage"].join("\0")}\0`),
      /has a password/u,
    ],
    ["a PDF", bytes("%PDF-1.7\n%\xe2\xe3"), /^This is a PDF/u],
    ["rich text", bytes("{\\rtf1\\ansi hello}"), /^This is a rich text file/u],
    ["XML of another kind", '<?xml version="1.0"?><invoice/>', /^This is XML/u],
    ["JSON of another kind", '{"colour": "red"}', /^This is JSON/u],
    ["a picture", bytes("\x89PNG\r\n\x1a\n\0\0"), /^This is a picture/u],
    [
      "a program",
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + at * at) % 256),
      /^This file is not text/u,
    ],
    ["too much", "a".repeat(2_000_001), /more than 2 MB/u],
  ])("answers %s with one sentence that says what to do", async (_, source, sentence) => {
    expect(await because(source)).toMatch(sentence);
    expect(await because(source)).toMatch(/\.$/u);
  });

  it("knows a web page below the complaints of its server", async () => {
    const read = await readSource(
      "<br />\n<b>Warning</b>: open(/tmp/crane) failed: disk full in <b>/srv/crane.php</b> on line <b>7</b><br />\n<!DOCTYPE html><html><head><title>Crane stays</title></head><body><main>The board voted on Tuesday to keep the crane.</main></body></html>",
    );
    expect(read).toMatchObject({ ok: true, format: "html" });
  });

  it("takes text that only begins like markup or data for text", async () => {
    for (const text of [
      "{Note} The board voted.",
      "<3 is what she wrote on the crane.",
      "[Kanye and I] aren’t friends.",
    ]) {
      expect(await because(text)).toBe("read");
    }
  });
});

describe("pictures whose addresses are relative", () => {
  const markdown =
    "---\ntitle: The crane\n---\n\nThe crane is down.\n\n![A crane](../crane.jpg)\n\n![](quay.jpg)\n";
  const picturesOf = async (address: string | null) => {
    const read = await readSource(markdown, { address });
    if (!read.ok) throw new Error(read.because);
    const sources = read.story.blocks.flatMap((block) => (block.kind === "figure" ? [block.src] : []));
    return { sources, warnings: read.story.warnings.map(({ message }) => message) };
  };

  it("are had from where the story was fetched", async () => {
    expect(await picturesOf("https://a.example/posts/crane/index.md")).toEqual({
      sources: ["https://a.example/posts/crane.jpg", "https://a.example/posts/crane/quay.jpg"],
      warnings: [],
    });
  });

  it("are counted in a warning where nobody knows what to", async () => {
    expect(await picturesOf(null)).toEqual({
      sources: ["../crane.jpg", "quay.jpg"],
      warnings: ["The source doesn’t say where 2 pictures can be had (“../crane.jpg”). Add them by hand."],
    });
  });
});

describe("a wire file of a teleprinter line", () => {
  it("is known behind the signs of an idle line", async () => {
    const message =
      "\u007f\u007f\r\n\u0016\u007f\u0001abc025 3 ec 121   bay 967\r\nHarbour\r\n\u0002Crane stays =\r\n   Skerry (bay) The crane stays, the board said on Friday.\r\n\u0003091223 dec 18\r\n\u0004";
    const read = await readSource(message);
    expect(read).toMatchObject({ ok: true, format: "iptc-7901" });
  });
});

describe("an e-mail with few headers", () => {
  it("is one where it says from whom and of what type it is", async () => {
    const mail =
      'From: ana@bay.example\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe crane stays, the board said on Friday.\r\n--b--\r\n';
    expect(await readSource(mail)).toMatchObject({ ok: true, format: "mail" });
  });
});

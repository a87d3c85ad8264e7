import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ImportedStory } from "@/lib/import/imported-story";
import { readSource } from "@/lib/import/read";
import { partOf } from "./parts";

const MAIL = [
  "From: Joel Pike <joel@mercury.example>",
  "Subject: Ferry copy",
  "Date: Fri, 13 Mar 2026 18:40:11 +0000",
  "Message-ID: <ferry@mercury.example>",
  "MIME-Version: 1.0",
  'Content-Type: multipart/related; boundary="b"',
  "",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p>The night ferry left Arcosa on Friday for the first time in four years.</p>",
  "<p><img src='cid:one@m' alt='A ferry'></p><p>Captain Lio Marsh knew the timetable by heart, he said.</p>",
  "<p><img src='cid:two@m' alt='A band'></p>",
  ...["one", "two"].flatMap((id) => [
    "--b",
    'Content-Type: image/jpeg; name="image.jpg"',
    "Content-Transfer-Encoding: base64",
    `Content-ID: <${id}@m>`,
    'Content-Disposition: inline; filename="image.jpg"',
    "",
    Buffer.from(`the bytes of ${id}`).toString("base64"),
  ]),
  "--b--",
].join("\r\n");

const HTML = (src: string) =>
  `<p>The night ferry left Arcosa on Friday, for the first time in four years.</p><figure><img src="${src}" alt="A ferry"><figcaption>The ferry at the quay</figcaption></figure>`;

const sourcesOf = ({ blocks }: ImportedStory) =>
  blocks.flatMap((block) => (block.kind === "figure" ? [block.src] : []));

describe("a part of a source", () => {
  it("is what the figure of an e-mail means, also when two pictures have the same name", async () => {
    const bytes = Buffer.from(MAIL);
    const read = await readSource(bytes);
    if (!read.ok) throw new Error(read.because);
    const names = read.story.blocks.flatMap((block) =>
      block.kind === "figure" && block.src ? [block.src.replace(/^part:/u, "")] : [],
    );
    const parts = await Promise.all(names.map((name) => partOf(read.format, bytes, name)));
    expect(parts.map((part) => part.ok && Buffer.from(part.bytes).toString())).toEqual([
      "the bytes of one",
      "the bytes of two",
    ]);
  });

  it("is a picture of a Ghost archive", async () => {
    const post = {
      title: "The crane",
      slug: "crane",
      status: "published",
      html: HTML("/content/images/a.jpg"),
    };
    const bytes = zipSync({
      "export/a.json": Buffer.from(
        JSON.stringify({ db: [{ meta: { exported_on: 1 }, data: { posts: [post] } }] }),
      ),
      "export/content/images/a.jpg": Buffer.from("the bytes of a"),
    });
    const read = await readSource(bytes);
    if (!read.ok) throw new Error(read.because);
    expect(sourcesOf(read.story)).toEqual(["part:content/images/a.jpg"]);
    const part = await partOf(read.format, bytes, "content/images/a.jpg");
    expect(part.ok && Buffer.from(part.bytes).toString()).toBe("the bytes of a");
    expect(await partOf("ghost", bytes, "b.jpg")).toMatchObject({ ok: false });
    expect(await partOf("ghost", Buffer.from("{}"), "b.jpg")).toMatchObject({ ok: false });
  });

  const large = (letter: string) => Buffer.from(letter.repeat(9_000)).toString("base64");
  const picture = (letter: string, type = "png") => `data:image/${type};base64,${large(letter)}`;

  it.each([
    ["html", HTML(picture("a")) + HTML(picture("b", "jpeg"))],
    [
      "markdown",
      `---\ntitle: The crane\n---\n\nThe crane is down.\n\n![][one]\n\nIt had stood for years.\n\n![Two](${picture("b", "jpeg")})\n\n[one]: <${picture("a", "webp")}>\n`,
    ],
    [
      "feed",
      `<rss version="2.0"><channel><title>M</title><item><title>Crane</title><description><![CDATA[${HTML(picture("a"))}${HTML(picture("b", "jpeg"))}]]></description></item></channel></rss>`,
    ],
  ])("is a picture that stands in the text of %s itself", async (format, text) => {
    const read = await readSource(text);
    if (!read.ok) throw new Error(read.because);
    expect(read.format).toBe(format);
    // Numbered as they come in the text: Markdown may have an address far below its picture.
    const inOrder = ["part:picture-1.png", "part:picture-2.jpeg"];
    expect(sourcesOf(read.story)).toEqual(
      format === "markdown" ? ["part:picture-2.webp", "part:picture-1.jpeg"] : inOrder,
    );
    expect(read.text).not.toContain("base64");
    for (const [at, letter] of ["a", "b"].entries()) {
      const name = sourcesOf(read.story)[at]?.slice("part:".length) ?? "";
      const part = await partOf(format, Buffer.from(text), name);
      expect(part.ok && Buffer.from(part.bytes).toString()).toBe(letter.repeat(9_000));
    }
    expect(await partOf(format, Buffer.from(text), "picture-3.png")).toMatchObject({ ok: false });
  });

  it("is none for what a page shows until its picture is there, and a warning for what nobody shows", async () => {
    const grey = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://a.example/b.jpg">`;
    const read = await readSource(`${HTML(picture("a", "tiff"))}<p>More was said on Friday.</p>${grey}`);
    if (!read.ok) throw new Error(read.because);
    expect(sourcesOf(read.story)).toEqual([null, "https://a.example/b.jpg"]);
    expect(read.story.warnings.map(({ message }) => message)).toEqual([
      "One picture in the text can’t be taken out. Add it by hand.",
    ]);
  });

  it.each([
    ["mail", Buffer.from(MAIL), "The e-mail holds no part “other.jpg”."],
    ["mail", Buffer.from("no mail at all"), "The e-mail holds no part “other.jpg”."],
    ["docx", Buffer.from("PK no archive"), expect.stringMatching(/\.$/u)],
    ["text", Buffer.from("words"), "Plain text: its pictures can’t be taken out. Add the picture by hand."],
    ["of another age", Buffer.from(""), expect.stringMatching(/^This source: its pictures/u)],
  ])("of %s that isn't there is answered in words", async (format, bytes, because) => {
    expect(await partOf(format, bytes, "other.jpg")).toEqual({ ok: false, because });
  });
});

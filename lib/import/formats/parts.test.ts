import { describe, expect, it } from "vitest";
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

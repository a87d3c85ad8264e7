import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoryFormat } from "@/lib/import/formats/source";
import { readSource } from "@/lib/import/read";
import { brokenTiling, strayPointer } from "@/lib/import/text/laws";

const FORMATS = ["nitf", "newsml-g2", "newsml-1", "ninjs", "iptc-7901", "mail", "feed", "json"] as const;

const fixturesOf = (format: StoryFormat): Uint8Array[] => {
  const folder = new URL(`../${format}/fixtures/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => !/\.golden\.json$/u.test(file));
  return files.map((file) => new Uint8Array(readFileSync(new URL(file, folder))));
};

/** Whatever it is, a story whose blocks tile the sheet, the same each time, or a sentence. */
async function expectLawful(source: Uint8Array | string, format: StoryFormat): Promise<void> {
  const read = await readSource(source, { as: format, address: "https://a.example/feed" });
  if (!read.ok) {
    expect(read.because).toMatch(/^\p{Lu}[\s\S]{8,}[.”]$/u);
    return;
  }
  expect(brokenTiling(read.text, read.story)).toBeNull();
  expect(strayPointer(read.text, read.story)).toBeNull();
  expect(read.text.isWellFormed()).toBe(true);
  expect(await readSource(source, { as: format, address: "https://a.example/feed" })).toEqual(read);
}

/** A stretch is taken out, doubled, or overwritten by a stretch from elsewhere. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom("cut", "double", "overwrite", "end"),
});

function damaged(
  bytes: Uint8Array,
  { at, length, from, how }: { at: number; length: number; from: number; how: string },
) {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(bytes.length, start + length);
  const other = Math.floor(from * Math.max(1, bytes.length - length));
  const [head, middle, tail] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
  if (how === "end") return Uint8Array.from(head);
  if (how === "cut") return Uint8Array.from([...head, ...tail]);
  if (how === "double") return Uint8Array.from([...head, ...middle, ...middle, ...tail]);
  return Uint8Array.from([...head, ...bytes.subarray(other, other + length), ...tail]);
}

describe.each(FORMATS)("the reader of %s", (format) => {
  const fixtures = fixturesOf(format);

  it("keeps the laws on damaged files", async () => {
    const anyFixture = fc.constantFrom(...fixtures);
    await fc.assert(
      fc.asyncProperty(
        anyFixture,
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        async (bytes, damages) => {
          await expectLawful(damages.reduce(damaged, bytes), format);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("keeps the laws on files of every other format and on none", async () => {
    for (const other of FORMATS) for (const bytes of fixturesOf(other)) await expectLawful(bytes, format);
    for (const text of [
      "x",
      "<",
      "{",
      "\u0001\u0002\u0003\u0004",
      "From: a\n\nb",
      "<a/>",
      "[]",
      "{}",
      "null",
    ])
      await expectLawful(text, format);
  });

  it("comes back from hostile files", async () => {
    for (const text of HOSTILE) await expectLawful(text, format);
  });
});

const many = (unit: string, count: number) => unit.repeat(count);
const HOSTILE = [
  many("<p>", 50_000),
  `<nitf><body><body.content>${many("<block>", 900)}words${many("</block>", 900)}</body.content></body></nitf>`,
  `<nitf><body><body.content>${many("<p>words of a story that goes on</p>", 3_000)}</body.content></body></nitf>`,
  `<newsItem><contentMeta>${many("<headline>x</headline>", 3_000)}</contentMeta></newsItem>`,
  `<rss><channel>${many("<item><title>x</title></item>", 3_000)}</channel></rss>`,
  `<NewsML><NewsItem>${many("<NewsComponent>", 600)}x${many("</NewsComponent>", 600)}</NewsItem></NewsML>`,
  `<a ${many('b="c" ', 2_000)}/>`,
  many("&", 50_000),
  many("[", 50_000),
  `{"headline":"x","associations":${many('{"a":', 500)}1${many("}", 500)}}`,
  `{"headline":"x","body_html":"${many("<div>", 5_000)}"}`,
  `Message-ID: <a@b>\nFrom: a@b\nSubject: ${many("=?utf-8?Q?x?= ", 3_000)}\n\n${many("> ", 5_000)}words`,
  `Message-ID: <a@b>\nFrom: a@b\nContent-Type: multipart/mixed; boundary=x\n\n${many("--x\nContent-Type: multipart/mixed; boundary=x\n\n", 500)}`,
  `\u0001a\u0002${many("^x<\n", 5_000)}\u0003`,
  `\u0001a\u0002${many("x", 100_000)}`,
];

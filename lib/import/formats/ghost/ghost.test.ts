import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { toldOf } from "@/lib/import/formats/exported/testing";
import { readSource } from "@/lib/import/read";
import { formatOfFile, splitFile } from "@/lib/import/split";
import { brokenTiling } from "@/lib/import/text/laws";
import { lexicalHtml } from "./lexical";
import { mobiledocHtml } from "./mobiledoc";
import { readGhost } from "./read";
import { newScanner } from "./scan";
import { splitGhost } from "./split";

const FIXTURES = new URL("fixtures/", import.meta.url).pathname;
const COURIER = join(FIXTURES, "courier.ghost.json");

const folder = mkdtempSync(join(tmpdir(), "galley-ghost-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(bytes: string | Uint8Array): string {
  const path = join(folder, crypto.randomUUID());
  writeFileSync(path, bytes);
  return path;
}

const PICTURE = Buffer.from("a picture");
const archive = () =>
  fileOf(
    zipSync({
      "export/courier.ghost.json": readFileSync(COURIER),
      "export/content/images/2019/05/crane.jpg": PICTURE,
      "export/content/images/2019/05/quay.jpg": PICTURE,
      "export/content/images/2020/other.jpg": PICTURE,
    }),
  );

describe("a Ghost export", () => {
  it("is cut into its stories and read, from either editor or the page", async () => {
    const golden = JSON.parse(readFileSync(join(FIXTURES, "courier.json"), "utf8"));
    expect(await toldOf(splitGhost(COURIER))).toEqual(golden);
  });

  it("has fields of its own, and is known again", async () => {
    const read = await readSource(readFileSync(COURIER));
    if (!read.ok) throw new Error(read.because);
    expect(read).toMatchObject({ format: "ghost", stories: 3 });
    expect(read.story.fields).toMatchObject({
      publishedAt: { value: "2019-05-02T17:04Z" },
      section: { value: "Harbour" },
      source: { value: "The Skerry Courier" },
      canonicalUrl: { value: null },
    });
    expect(read.story.identity?.id).toBe("11111111-2222-4333-8444-555555555555");
    expect(read.story.oldAddress).toBe("/the-crane-stays/");
  });

  it("resolves what its pictures and links leave open, when the site is known", async () => {
    const read = await readSource(readFileSync(COURIER), { address: "https://skerry.example/export.json" });
    if (!read.ok) throw new Error(read.because);
    const pictures = read.story.blocks.flatMap((block) => (block.kind === "figure" ? [block.src] : []));
    expect(pictures[0]).toBe("https://skerry.example/content/images/2019/05/dawn.jpg");
    expect(read.story.fields.canonicalUrl.value).toBe("https://skerry.example/the-crane-stays/");
    expect(read.story.oldAddress).toBe("https://skerry.example/the-crane-stays/");
    expect(read.story.warnings).toEqual([]);
  });

  it("takes no addresses or passwords of people along", async () => {
    for await (const { bytes } of splitGhost(COURIER))
      expect(Buffer.from(bytes).toString()).not.toMatch(/skerry\.example"|password|db_hash/u);
  });

  it("gives each story of an archive the pictures that it names", async () => {
    const path = archive();
    expect(await formatOfFile(path)).toBe("ghost");
    const stories = [];
    for await (const story of splitFile(path, "courier.zip")) stories.push(story);
    expect(stories.map(({ key }) => key)).toEqual(["the-crane-stays", "notes", "page"]);
    const read = await readSource(stories[0]?.bytes ?? "");
    if (!read.ok) throw new Error(read.because);
    const pictures = read.story.blocks.flatMap((block) => (block.kind === "figure" ? [block.src] : []));
    expect(pictures).toEqual([
      null,
      "part:content/images/2019/05/crane.jpg",
      "part:content/images/2019/05/quay.jpg",
      null,
    ]);
  });

  it.each([
    ["packed", 6],
    ["as it is", 0],
  ] as const)("is refused in a sentence where its archive is damaged: JSON that is %s", async (_, level) => {
    const bytes = zipSync({ "export/courier.ghost.json": readFileSync(COURIER) }, { level });
    for (let at = 1_000; at < 1_020; at++) bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    await expect(toldOf(splitGhost(fileOf(bytes)))).rejects.toMatchObject({
      kind: "invalid",
      message: expect.stringMatching(/damaged/u),
    });
  });

  it("is known by its beginning, whatever tables come first", async () => {
    const long = JSON.stringify({
      db: [
        {
          meta: { exported_on: 1, version: "5" },
          data: { a: "x".repeat(300_000), posts: [{ id: 1, title: "Late" }] },
        },
      ],
    });
    const path = fileOf(long);
    expect(await formatOfFile(path)).toBe("ghost");
    expect(await toldOf(splitGhost(path))).toMatchObject([{ key: "1", headline: "Late" }]);
  });

  it.each([
    ["{}", /no post/u],
    ['{"db":[{"data":{"posts":[]}}]}', /no post/u],
    ['{"posts":[{"id":1}', /damaged/u],
    ["PK\u0003\u0004", /damaged/u],
  ])("%j is refused in a sentence", (text, because) => {
    expect(readGhost({ bytes: Buffer.from(text), text, address: null })).toMatchObject({
      ok: false,
      because: expect.stringMatching(because),
    });
  });
});

describe("the scanner of tables", () => {
  const json = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: "grapheme" }),
      fc.integer(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.string({ maxLength: 3 }), tie("value"), { maxKeys: 3 }),
    ),
  })).value;

  it("finds the rows that a parser finds, however the bytes come in", () => {
    const rows = fc.array(fc.dictionary(fc.string({ maxLength: 4 }), json, { maxKeys: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, json, fc.integer({ min: 1, max: 40 }), fc.boolean(), (posts, other, size, spaced) => {
        const bytes = Buffer.from(
          JSON.stringify(
            { db: [{ meta: other, data: { x: { posts: [{ no: 1 }] }, posts, tags: other } }] },
            null,
            spaced ? 1 : 0,
          ),
        );
        const scanner = newScanner(new Set(["posts"]));
        const found = [];
        for (let at = 0; at < bytes.length; at += size)
          for (const { table, json: row } of scanner.push(Buffer.from(bytes.subarray(at, at + size))))
            found.push([table, JSON.parse(row)]);
        expect(found).toEqual(posts.map((row) => ["posts", { ...row }]));
      }),
    );
  });

  it("refuses a file that is nested as no export is", () => {
    expect(() => newScanner(new Set()).push(Buffer.from("[".repeat(5_000)))).toThrow(/nested/u);
  });
});

describe("hostile posts", () => {
  const piece = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, 1, "x", [], {}),
      fc.record(
        {
          type: fc.constantFrom(
            "paragraph",
            "text",
            "list",
            "listitem",
            "image",
            "gallery",
            "html",
            "bookmark",
            "callout",
            "odd",
            "link",
          ),
          text: fc.string(),
          url: fc.string(),
          html: fc.string(),
          src: fc.string(),
          images: fc.array(tie("node"), { maxLength: 2 }),
          children: fc.array(tie("node"), { maxLength: 3 }),
        },
        { requiredKeys: ["type"] },
      ),
      fc.array(tie("node"), { maxLength: 4 }),
    ),
  })).node;

  it("never throw, and tile", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), piece, (children, odd) => {
        const lexical = JSON.stringify({ root: { children } });
        const mobiledoc = JSON.stringify({
          sections: [[1, "p", children], [10, 0], [3, "ul", [children]], odd],
          cards: [["image", odd]],
          markups: children,
        });
        for (const fields of [
          { lexical },
          { mobiledoc },
          { html: JSON.stringify(odd), title: odd, tags: children },
        ]) {
          const text = JSON.stringify({ posts: [{ id: 1, ...fields }] });
          const read = readGhost({ bytes: Buffer.from(text), text, address: null });
          if (read.ok) expect(brokenTiling(read.text, read.story)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it("end, however deep they are", () => {
    const deep = `{"root":{"children":[${'{"type":"paragraph","children":['.repeat(5_000)}${"]}".repeat(5_000)}]}}`;
    expect(lexicalHtml(deep)).toMatch(/^<p>/u);
    expect(mobiledocHtml(`{"sections":[[1,"p",[[0,[0],9,"x"]]]]}`)).toBe("<p><span>x</span></p>");
  });
});

import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readSource } from "@/lib/import/read";
import { sniffBytes } from "@/lib/import/sniffing/sniff-bytes";
import { splitArchive } from "./archive";
import { inMemory, onDisk } from "./byte-source";
import { openZip } from "./directory";
import { unpack } from "./unpack";
import { answered } from "./unreadable";

const STORY = strToU8("Crane stays\n\nBy Ana Ruiz\n\nThe board voted on Tuesday to keep the crane.");
const OTHER = strToU8("Ferry sinks\n\nBy Tom Lee\n\nThe ferry sank on Monday, and nobody was on it.");

const refusal = (bytes: Uint8Array) => {
  const answer = splitArchive(bytes);
  return answer.ok ? null : answer.because;
};

/** The bytes of an archive, changed at each place where this record begins. */
function patched(
  bytes: Uint8Array,
  record: number,
  change: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 <= copy.length || at + 22 <= copy.length; at++)
    if (view.getUint32(at, true) === record) change(view, at);
  return copy;
}
const ENTRY = 0x02014b50;
const END = 0x06054b50;

describe("an archive", () => {
  it("is parted into its stories; what is none is passed over, pictures can be had by name", () => {
    const archive = splitArchive(
      zipSync({
        "b.txt": OTHER,
        "a/crane.md": STORY,
        "a/": new Uint8Array(),
        "a/images/crane.jpg": new Uint8Array([1, 2]),
        ".hidden.txt": STORY,
        "__MACOSX/._b.txt": STORY,
        "more.zip": zipSync({ "c.txt": STORY }),
        "old.pdf": STORY,
      }),
    );
    if (!archive.ok) throw new Error(archive.because);
    expect([...archive.stories()]).toEqual([
      { name: "a/crane.md", bytes: STORY },
      { name: "b.txt", bytes: OTHER },
    ]);
    expect(archive.picture("../images/crane.jpg")).toEqual({ ok: true, bytes: new Uint8Array([1, 2]) });
    expect(archive.picture("../..")).toMatchObject({ ok: false });
    expect(archive.warnings.map(({ code }) => code)).toEqual(["nested-archives", "unread-files"]);
  });

  it("says of an archive of archives what to do", () => {
    const inner = zipSync({ "ferry.txt": strToU8("The ferry stays.") });
    expect(splitArchive(zipSync({ "march.zip": inner, "april.zip": inner }))).toEqual({
      ok: false,
      because: "There are only archives in this archive. Unpack it and import them alone.",
    });
  });

  it("is read from a file on disk without being loaded whole", () => {
    const folder = mkdtempSync(join(tmpdir(), "galley-zip-"));
    const path = join(folder, "a.zip");
    writeFileSync(path, zipSync({ "a.txt": STORY, "big.jpg": [new Uint8Array(3_000_000), { level: 0 }] }));
    const file = openSync(path, "r");
    try {
      const archive = splitArchive(onDisk(file, statSync(path).size));
      expect(archive.ok && [...archive.stories()]).toEqual([{ name: "a.txt", bytes: STORY }]);
    } finally {
      closeSync(file);
      rmSync(folder, { recursive: true });
    }
  });

  it("gives its first story, and says how many there are", async () => {
    const read = await readSource(zipSync({ "2.txt": OTHER, "1.json": strToU8('{"a": 1}'), "1.txt": STORY }));
    expect(read).toMatchObject({ ok: true, format: "archive" });
    if (!read.ok) return;
    expect(read.story.fields.byline.value).toEqual(["Ana Ruiz"]);
    expect(read.story.warnings[0]).toMatchObject({
      code: "many-stories",
      message: expect.stringContaining("3"),
    });
  });

  it("with another archive as its only content, or with nothing, gets a sentence", async () => {
    for (const bytes of [
      zipSync({ "a.zip": zipSync({ "b.txt": STORY }) }),
      zipSync({}),
      zipSync({ "a.dat": zipSync({ "b.txt": STORY }) }),
    ])
      expect(await readSource(bytes)).toEqual({ ok: false, because: expect.stringMatching(/\.$/u) });
  });

  it("is known as Ghost’s by what its JSON says, as Word’s by its document, as another office’s by its list", () => {
    const votes = (files: Record<string, Uint8Array>) => {
      const bytes = sniffBytes(zipSync(files));
      return bytes.kind === "archive" ? bytes.votes.map(({ format }) => format) : bytes.kind;
    };
    const json = strToU8('{"db":[{"meta":{"exported_on":1700000000000},"data":{"posts":[]}}]}');
    expect(votes({ "content/images/a.jpg": STORY, "data/bells.ghost.json": json })).toEqual([
      "ghost",
      "archive",
    ]);
    expect(votes({ "a.json": strToU8('{"a":1}'), "b.txt": STORY })).toEqual(["archive"]);
    expect(votes({ "word/document.xml": STORY })).toEqual(["docx"]);
    expect(refusal(zipSync({ "[Content_Types].xml": STORY, "xl/workbook.xml": STORY }))).toMatch(
      /another office/u,
    );
  });
});

describe("a hostile archive ends in a sentence", () => {
  const zip = zipSync({ "a.txt": STORY, "b.txt": OTHER });

  it("that is locked", () => {
    expect(refusal(patched(zip, ENTRY, (view, at) => view.setUint16(at + 8, 1, true)))).toMatch(/password/u);
  });

  it("that is of the kind for more than 4 GB", () => {
    expect(refusal(patched(zip, ENTRY, (view, at) => view.setUint32(at + 24, 0xffffffff, true)))).toMatch(
      /4 GB/u,
    );
  });

  it("whose entries lie over one another", () => {
    const same = patched(zip, ENTRY, (view, at) => view.setUint32(at + 42, 0, true));
    expect(refusal(same)).toMatch(/damaged/u);
  });

  it("that has one name twice", () => {
    const name = strToU8("a.txt");
    const twice = patched(zip, ENTRY, (view, at) =>
      name.forEach((byte, index) => {
        view.setUint8(at + 46 + index, byte);
      }),
    );
    expect(refusal(twice)).toMatch(/damaged/u);
  });

  it("that ends early", () => {
    expect(refusal(zip.slice(0, -30))).toMatch(/damaged/u);
    expect(refusal(patched(zip, END, (view, at) => view.setUint32(at + 12, 9_000_000, true)))).toMatch(
      /\.$/u,
    );
  });

  it("that lies about sizes: unpacking stops at what it said", () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(5_000_000) });
    const modest = patched(bomb, ENTRY, (view, at) => view.setUint32(at + 24, 400, true));
    const opened = openZip(inMemory(modest));
    const [entry] = opened.entries;
    if (!entry) throw new Error("no entry");
    expect(answered(() => unpack(opened, entry, { left: 1_000_000 }))).toMatchObject({ ok: false });
  });

  it("that grows a thousand times", () => {
    const archive = splitArchive(zipSync({ "a.txt": new Uint8Array(5_000_000) }));
    expect(archive.ok && [...archive.stories()]).toEqual([
      { name: "a.txt", because: expect.stringMatching(/larger than a story/u) },
    ]);
  });

  it("whatever its bytes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(zip.length),
        (changes, cut) => {
          const bytes = cut % 4 === 0 ? zip.slice(0, cut) : zip.slice();
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const archive = splitArchive(bytes);
          for (const file of archive.ok ? archive.stories() : [])
            expect("bytes" in file ? file.bytes.length > 0 : file.because.endsWith(".")).toBe(true);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

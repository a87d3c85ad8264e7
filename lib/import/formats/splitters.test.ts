import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { splitFile } from "@/lib/import/split";

it("leaves no file of an archive out without a word: what nobody reads is a story that fails", async () => {
  const folder = await mkdtemp(join(tmpdir(), "galley-split-"));
  try {
    const path = join(folder, "week.zip");
    await writeFile(
      path,
      zipSync({
        "b.txt": strToU8("Ferry sinks\n\nNobody was on it."),
        "a.txt": strToU8("Crane stays\n\nSo the board voted."),
        "images/crane.jpg": new Uint8Array([1, 2]),
        "old.pdf": strToU8("%PDF-1.7"),
        "more.zip": zipSync({ "c.txt": strToU8("One more.") }),
      }),
    );
    const stories = [];
    for await (const { key, title, bytes } of splitFile(path, "week.zip"))
      stories.push([key, title, bytes.byteLength > 0]);
    expect(stories).toEqual([
      ["a.txt", "", true],
      ["b.txt", "", true],
      ["more.zip", "This is an archive in the archive. Unpack it and import it alone.", false],
      ["old.pdf", "This can’t be read here. Save it as .docx or text.", false],
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pictureName } from "@/lib/format/picture-address";
import { folderStore, masterName, type PictureStore, readMaster, readRendition } from "./storage";

const hash = "ab".repeat(32);
let root: string;
let store: PictureStore;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "galley-media-"));
  store = folderStore(root);
});

afterEach(() => rm(root, { recursive: true }));

describe("the store of pictures", () => {
  it("gives back what was put", async () => {
    const name = pictureName({ hash, width: 480, format: "webp" });
    expect(await store.has(name)).toBe(false);
    expect(await store.read(name)).toBeNull();
    await store.put(name, Buffer.from("pixels"));
    expect(await store.has(name)).toBe(true);
    expect(String(await store.read(name))).toBe("pixels");
  });

  it("shows whole files only, and leaves nothing beside them, with many writers at once", async () => {
    const name = masterName(hash, "png");
    const bytes = Buffer.alloc(300_000, 7);
    const reads = Array.from({ length: 20 }, async () => {
      await store.put(name, bytes);
      return (await store.read(name))?.equals(bytes);
    });
    expect(new Set(await Promise.all(reads))).toEqual(new Set([true]));
    expect(await readdir(path.join(root, "ab"))).toEqual([name]);
  });

  it.each(["../secret", "a/b.webp", `${hash}-480.exe`, `${hash}-480.webp/..`, ""])(
    "refuses %j for a name",
    async (name) => {
      await expect(store.put(name, Buffer.alloc(1))).rejects.toThrow(RangeError);
    },
  );

  it("has no rendition and no master of what never came in", async () => {
    expect(await readRendition({ hash: "ef".repeat(32), width: 480, format: "webp" })).toBeNull();
    expect(await readMaster("ef".repeat(32))).toBeNull();
  });
});

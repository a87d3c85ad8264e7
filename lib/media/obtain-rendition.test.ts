import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PictureFormat, pictureName, type Rendition } from "@/lib/format/picture-address";
import { darkroom } from "./darkroom";
import { obtainRendition } from "./obtain-rendition";
import { masterName, pictureStore, readRendition } from "./storage";

const hash = "ab".repeat(32);
const size = { width: 900, height: 600 };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "galley-darkroom-"));
  process.env.GALLEY_DATA = folder;
  const master = await sharp({ create: { ...size, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer();
  await pictureStore().put(masterName(hash, "jpg"), master);
});

afterAll(async () => {
  darkroom().close();
  await rm(folder, { recursive: true });
});

const wanted = (width: number, format: PictureFormat, crop?: Rendition["crop"]): Rendition => ({
  hash,
  width,
  format,
  ...(crop ? { crop } : {}),
});

async function obtained(rendition: Rendition) {
  const found = await obtainRendition(rendition, async () => size);
  if (found === "busy") throw new Error("Nobody else is here.");
  return found;
}

describe("a rendition that nobody asked for yet", () => {
  it("is made from the master, kept, and read from the disk from then on", async () => {
    const rendition = wanted(640, "webp");
    const first = await obtained(rendition);
    expect(first).toMatchObject({ type: "image/webp", name: pictureName(rendition) });
    expect(await sharp(first?.bytes).metadata()).toMatchObject({ width: 640, format: "webp" });
    expect(await readRendition(rendition)).toEqual(first?.bytes);
    const again = await obtainRendition(rendition, async () => {
      throw new Error("It is there and need not be made.");
    });
    expect(again).toEqual(first);
  });

  it("is cut where it is a crop", async () => {
    const made = await obtained(wanted(480, "jpg", { ratio: "1x1", x: 20, y: 50 }));
    expect(await sharp(made?.bytes).metadata()).toMatchObject({ width: 480, height: 480, format: "jpeg" });
  });

  it("is made once, however many ask at once, with no half files beside it", async () => {
    const rendition = wanted(480, "webp");
    const all = await Promise.all(Array.from({ length: 20 }, () => obtained(rendition)));
    expect(new Set(all.map((each) => each?.bytes.toString("hex"))).size).toBe(1);
    const files = await readdir(path.join(folder, "media", "ab"));
    expect(files.filter((file) => file.endsWith(".part"))).toEqual([]);
  });

  it.each([
    ["a width that no page names", wanted(481, "webp")],
    ["one larger than the picture", wanted(1_240, "webp")],
    ["a crop larger than the picture has pixels for", wanted(640, "avif", { ratio: "1x1", x: 50, y: 50 })],
    ["one of a picture that isn't there", { ...wanted(480, "webp"), hash: "cd".repeat(32) }],
    ["an AVIF of a picture that isn't there", { ...wanted(480, "avif"), hash: "cd".repeat(32) }],
  ])("is not made when it is %s", async (_, rendition) => {
    expect(await obtained(rendition)).toBeNull();
  });

  it("is not made when its maker may not", async () => {
    expect(await obtainRendition(wanted(320, "webp"), async () => null)).toBeNull();
    expect(await readRendition(wanted(320, "webp"))).toBeNull();
  });
});
